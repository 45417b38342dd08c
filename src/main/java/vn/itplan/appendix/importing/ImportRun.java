package vn.itplan.appendix.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.ProvinceRow;
import vn.itplan.common.RuleException;
import vn.itplan.plan.PlanDetails;

/** One import of one file, from its upload on; it can be left and taken up again. */
@Entity
@Table(name = "import_run")
class ImportRun extends ProvinceRow implements Traced {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    @Column(name = "version_id", updatable = false)
    private long versionId;

    @Column(name = "file_id", updatable = false)
    private long fileId;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String sheet;

    @Enumerated(EnumType.STRING)
    private @Nullable MoneyUnit unit;

    private @Nullable Integer year;

    @Column(name = "source_id")
    private @Nullable Long sourceId;

    @Column(name = "source_name")
    private @Nullable String sourceName;

    @Enumerated(EnumType.STRING)
    private FundingStage stage;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    @Column(name = "applied_by")
    private @Nullable String appliedBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by")
    private @Nullable String undoneBy;

    @Column(name = "pasted_columns", updatable = false)
    private @Nullable String pastedColumns;

    @Column(name = "pasted_heading", updatable = false)
    private boolean pastedHeading;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String tables;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String decided;

    private int removed;
    private int added;
    private int changed;
    private int unchanged;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    @SuppressWarnings("NullAway.Init")
    ImportRun(PlanDetails plan, long fileId, ImportChoices choices, String by, Instant at) {
        super(plan.provinceId());
        this.planId = plan.id();
        this.versionId = plan.versionId();
        this.fileId = fileId;
        this.state = ImportState.PREVIEW;
        this.createdAt = at;
        this.createdBy = by;
        choose(choices);
    }

    /** Cells that were pasted: looked at before, applied in the same breath. */
    static ImportRun pasted(
            PlanDetails plan, long fileId, ImportChoices choices, PasteChoices pasted, String by, Instant at) {
        ImportRun run = new ImportRun(plan, fileId, choices, by, at);
        run.pastedColumns = pasted.columnNames();
        run.pastedHeading = Boolean.TRUE.equals(pasted.heading());
        return run;
    }

    /**
     * @throws RuleException after it was applied
     */
    final void choose(ImportChoices choices) {
        require(ImportState.PREVIEW, "import.applied-already");
        this.sheet = choices.sheet();
        this.unit = choices.unit();
        this.year = choices.year();
        this.sourceId = choices.sourceId();
        this.sourceName = choices.sourceName();
        this.stage = choices.stage();
    }

    /**
     * What each table of the file is taken for, as JSON.
     *
     * @throws RuleException after it was applied
     */
    void choose(String chosenTables) {
        require(ImportState.PREVIEW, "import.applied-already");
        this.tables = chosenTables;
        this.decided = null;
    }

    /**
     * What is ticked in its preview, as JSON; other tables make other rows, and begin without.
     *
     * @throws RuleException after it was applied
     */
    void tick(String ticked) {
        require(ImportState.PREVIEW, "import.applied-already");
        this.decided = ticked;
    }

    void removed(int rows) {
        this.removed = rows;
    }

    void applied(int rowsAdded, int rowsChanged, int rowsUnchanged, String by, Instant at) {
        require(ImportState.PREVIEW, "import.applied-already");
        this.state = ImportState.APPLIED;
        this.added = rowsAdded;
        this.changed = rowsChanged;
        this.unchanged = rowsUnchanged;
        this.appliedBy = by;
        this.appliedAt = at;
    }

    void undone(String by, Instant at) {
        require(ImportState.APPLIED, "import.undo.not-applied");
        this.state = ImportState.UNDONE;
        this.undoneBy = by;
        this.undoneAt = at;
    }

    void require(ImportState wanted, String otherwise) {
        if (state != wanted) {
            throw new RuleException(otherwise);
        }
    }

    ImportChoices choices() {
        return new ImportChoices(sheet, unit, year, sourceId, sourceName, Objects.requireNonNull(stage));
    }

    ImportState state() {
        return state;
    }

    long planId() {
        return planId;
    }

    long versionId() {
        return versionId;
    }

    long fileId() {
        return fileId;
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("import", id(), sheet, provinceId(), planId);
    }
}
