package vn.itplan.plan;

import java.util.Map;
import org.springframework.stereotype.Service;
import vn.itplan.common.RuleException;
import vn.itplan.legal.LegalDocuments;

/** The legal bases of a plan. */
@Service
public class Citations extends PlanEntries<Citation, CitationCommand, CitationRow> {

    private static final Shape<CitationRow> SHAPE =
            new Shape<>(CitationRow.class, "plan_citation", """
            e.role, e.kind, e.number, e.issued_on, e.issuer, e.subject, e.note, e.document_id,
            case when search_key(d.kind) <> search_key(e.kind) then d.kind end as other_kind,
            case when d.number_key <> search_key(e.number) then d.number end as other_number,
            case when d.issued_on <> e.issued_on then d.issued_on end as other_issued_on,
            case when search_key(d.issuer) <> search_key(e.issuer) then d.issuer end as other_issuer,
            case when search_key(d.subject) <> search_key(e.subject) then d.subject end as other_subject,
            case when ends.day <= stands.day then ends.day end as ended_on,
            case when ends.day <= stands.day then coalesce(r.number, r.subject) end as replaced_by
            """, """
            join plan pl on pl.id = e.plan_id
            join plan_version w on w.id = e.version_id
            left join legal_document d on d.id = e.document_id
            left join legal_document r on r.id = d.replaced_by_id
            cross join lateral (select coalesce(d.expired_on, r.in_force_from, r.issued_on)) as ends(day)
            cross join lateral (select coalesce(w.issued_on, make_date(pl.first_year, 1, 1))) as stands(day)
            """, Map.of("over", "ended_on is not null"));

    private final LegalDocuments documents;

    Citations(EntryParts parts, CitationRepository citations, LegalDocuments documents) {
        super(parts, citations, SHAPE);
        this.documents = documents;
    }

    @Override
    Citation create(PlanVersion version, int position, CitationCommand command) {
        Citation citation = new Citation(version, position, command);
        link(citation, command);
        return citation;
    }

    @Override
    void change(Citation citation, CitationCommand command) {
        super.change(citation, command);
        link(citation, command);
    }

    private void link(Citation citation, CitationCommand command) {
        Long document = command.documentId();
        citation.link(
                document == null
                        ? null
                        : documents
                                .citable(citation.provinceId(), document)
                                .orElseThrow(() -> RuleException.at("number", "plan.citation.document.gone")));
    }
}
