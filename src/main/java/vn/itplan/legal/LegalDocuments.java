package vn.itplan.legal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Texts;
import vn.itplan.common.Twins;

/**
 * The register of legal documents. Everybody who reads catalogues sees the national ones; those of a province are seen
 * and kept there. National ones are kept by a grant without province.
 */
@Service
@Transactional(readOnly = true)
public class LegalDocuments {

    /** How many documents of a number are proposed: a running number comes again every year. */
    private static final int PROPOSED = 5;

    private static final String ROW = """
            select d.id, d.province_id, p.name as province, d.kind, d.number, d.issued_on, d.issuer, d.subject,
              d.in_force_from, coalesce(d.expired_on, r.in_force_from, r.issued_on) as ended_on,
              d.replaced_by_id, coalesce(r.number, r.subject) as replaced_by
            """;
    private static final String FOUND = """
            from legal_document d
            left join province p on p.id = d.province_id
            left join legal_document r on r.id = d.replaced_by_id
            """;
    private static final String SEARCHED = """
            where d.owner = any (:owners) and d.search_key like all (:words)
            """;
    private static final String NEWEST_FIRST = " order by d.issued_on desc nulls last, d.number_key, d.id ";

    private final LegalDocumentRepository documents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Access access;

    LegalDocuments(
            LegalDocumentRepository documents, JdbcClient jdbc, ApplicationEventPublisher events, Access access) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.events = events;
        this.access = access;
    }

    /** Newest first; words stand in number, kind or subject, accents and case ignored. */
    public Listing<LegalDocumentRow> search(String text, int page, int size) {
        access.requireAnywhere(Permission.CATALOGUE_READ);
        Set<Long> visible = access.provincesWith(Permission.CATALOGUE_READ);
        Long[] owners = new Long[visible.size() + 1];
        visible.toArray(owners);
        owners[visible.size()] = LegalDocument.NATIONAL;
        String[] words = Arrays.stream(Texts.searchKey(text).split(" "))
                .map(word -> "%" + word + "%")
                .toArray(String[]::new);
        long total = jdbc.sql("select count(*) from legal_document d " + SEARCHED)
                .param("owners", owners)
                .param("words", words)
                .query(Long.class)
                .single();
        int shown = Listing.nearest(page, size, total);
        List<LegalDocumentRow> rows = jdbc.sql(ROW + FOUND + SEARCHED + NEWEST_FIRST + " limit :size offset :start")
                .param("owners", owners)
                .param("words", words)
                .param("size", size)
                .param("start", (long) shown * size)
                .query(LegalDocumentRow.class)
                .list();
        return new Listing<>(rows, shown, size, total);
    }

    /** The documents of this number that a plan of the province may cite, its own before national ones. */
    public List<LegalDocumentRow> numbered(long provinceId, String number) {
        access.require(Permission.CATALOGUE_READ, provinceId);
        return jdbc.sql(ROW + FOUND + """
                        where d.owner in (0, :province) and d.number_key = search_key(:number)
                        order by d.owner desc, d.issued_on desc nulls last, d.id limit :proposed
                        """)
                .param("province", provinceId)
                .param("number", Texts.clean(number))
                .param("proposed", PROPOSED)
                .query(LegalDocumentRow.class)
                .list();
    }

    /**
     * The document that a plan of the province means by these words: the one of that number, of several that of the same
     * day; without a number, that of the same kind and day, or without either, of the same subject.
     */
    public Optional<LegalDocumentRow> meant(
            long provinceId, String kind, @Nullable String number, @Nullable LocalDate issuedOn, String subject) {
        access.require(Permission.CATALOGUE_READ, provinceId);
        return jdbc.sql(ROW + FOUND + """
                        where d.owner in (0, :province) and (
                          d.number_key = search_key(:number)
                          or cast(:number as text) is null and search_key(d.kind) = search_key(:kind) and (
                            d.issued_on = :day
                            or cast(:day as date) is null and search_key(d.subject) = search_key(:subject)))
                        order by d.issued_on = :day desc nulls last, d.owner desc, d.id limit 1
                        """)
                .param("province", provinceId)
                .param("number", number)
                .param("kind", kind)
                .param("day", issuedOn)
                .param("subject", subject)
                .query(LegalDocumentRow.class)
                .optional();
    }

    /** A document that a plan of the province may cite. */
    public Optional<LegalDocumentRow> citable(long provinceId, long id) {
        access.require(Permission.CATALOGUE_READ, provinceId);
        return jdbc.sql(ROW + FOUND + " where d.owner in (0, :province) and d.id = :id")
                .param("province", provinceId)
                .param("id", id)
                .query(LegalDocumentRow.class)
                .optional();
    }

    /**
     * @throws NotFoundException also when the account may not see its province
     */
    public LegalDocumentDetails get(long id) {
        LegalDocument document = find(id);
        Long province = document.provinceId();
        if (province == null) {
            access.requireAnywhere(Permission.CATALOGUE_READ);
        } else {
            access.require(Permission.CATALOGUE_READ, province);
        }
        return details(document);
    }

    /** {@link #get} for a form that changes it: whoever may not do that is refused before typing anything. */
    public LegalDocumentDetails getForEditing(long id) {
        LegalDocument document = find(id);
        requireEditing(document.provinceId());
        return details(document);
    }

    /**
     * @param provinceId null for a national document
     */
    @Transactional
    public long create(@Nullable Long provinceId, LegalDocumentCommand command) {
        requireEditing(provinceId);
        LegalDocument document = new LegalDocument(provinceId, command, replacement(provinceId, null, command));
        return save(document).id();
    }

    /**
     * @throws StaleException when somebody else saved it since the form was opened
     */
    @Transactional
    public void edit(long id, LegalDocumentCommand command) {
        LegalDocument document = find(id);
        requireEditing(document.provinceId());
        StaleException.check(command.rowVersion(), document.rowVersion(), "legal document " + id);
        document.change(command, replacement(document.provinceId(), id, command));
        save(document);
        events.publishEvent(new LegalDocumentChanging(id));
    }

    /** Whether the account may keep national documents. */
    public boolean mayEditNational() {
        return access.mayAnywhere(Permission.NATIONAL_EDIT);
    }

    private void requireEditing(@Nullable Long provinceId) {
        if (provinceId == null) {
            access.requireAnywhere(Permission.NATIONAL_EDIT);
        } else {
            access.require(Permission.CATALOGUE_EDIT, provinceId);
        }
    }

    private @Nullable LegalDocument replacement(
            @Nullable Long provinceId, @Nullable Long id, LegalDocumentCommand command) {
        LocalDate expired = command.expiredOn();
        if (expired != null && command.issuedOn() != null && expired.isBefore(command.issuedOn())) {
            throw RuleException.at("expiredOn", "legal.document.expired.early");
        }
        String number = command.replacedBy();
        if (number == null) {
            return null;
        }
        return jdbc.sql("""
                        select d.id from legal_document d
                        where d.owner in (0, :owner) and d.number_key = search_key(:number) and d.id <> :self
                        order by d.owner desc, d.issued_on desc nulls last, d.id limit 1
                        """)
                .param("owner", provinceId == null ? LegalDocument.NATIONAL : provinceId)
                .param("number", number)
                .param("self", id == null ? 0 : id)
                .query(Long.class)
                .optional()
                .flatMap(documents::findById)
                .orElseThrow(() -> RuleException.at("replacedBy", "legal.document.replaced-by.unknown", number));
    }

    private LegalDocumentDetails details(LegalDocument document) {
        Long by = document.replacedById();
        String number = by == null
                ? null
                : documents.findById(by).map(LegalDocument::number).orElse(null);
        return new LegalDocumentDetails(document.id(), document.provinceId(), document.values(number));
    }

    private LegalDocument save(LegalDocument document) {
        return Twins.refuse("number", "legal.document.taken", () -> documents.saveAndFlush(document));
    }

    private LegalDocument find(long id) {
        return documents.findById(id).orElseThrow(() -> new NotFoundException("legal document " + id));
    }

    /** One document, for its form. */
    public record LegalDocumentDetails(long id, @Nullable Long provinceId, LegalDocumentCommand values) {}
}
