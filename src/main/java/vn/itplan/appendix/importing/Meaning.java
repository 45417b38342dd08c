package vn.itplan.appendix.importing;

/** What a column of an appendix holds. */
public enum Meaning {
    /** Nhóm nhiệm vụ: the way to the group that the item stands in, in each row. Only of pasted cells. */
    GROUP,
    /** TT, STT. */
    ORDER,
    /** The item's or group's name. */
    NAME,
    /** Nội dung, beside a column with the name. */
    CONTENT,
    OBJECTIVE,
    SCOPE,
    /** Đơn vị thực hiện, chủ trì, chủ đầu tư. */
    LEAD,
    /** Đơn vị phối hợp. */
    COORDINATING,
    /** Cơ quan theo dõi. */
    MONITORING,
    /** Sản phẩm, kết quả. */
    DELIVERABLE,
    /** Thời gian as text. */
    PERIOD,
    /** Tình trạng. */
    STATUS,
    /** Kinh phí: figures that are read as money, of one year or source where there are several such columns. */
    AMOUNT,
    /** Tổng beside several columns of money: what the paper says they add up to, itself never added. */
    TOTAL,
    /** Nguồn vốn as text. */
    SOURCE,
    /** Quyết định: number and date of what approved it, as text. */
    DECISION,
    /** Ghi chú. */
    NOTE,
    /** Not taken over; the result says so for each such column. */
    OTHER
}
