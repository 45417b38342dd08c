package vn.itplan.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

@Entity
@Table(name = "stored_file")
class StoredFile extends ProvinceRow implements Traced {

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;
    private String sha256;
    private byte[] content;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    StoredFile(long provinceId, String name, String mediaType, byte[] content, String sha256, Instant at) {
        super(provinceId);
        this.name = name;
        this.mediaType = mediaType;
        this.size = content.length;
        this.sha256 = sha256;
        this.content = content.clone();
        this.createdAt = at;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("file", id(), name, provinceId(), null);
    }
}
