package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.appendix.LayoutCatalogue;
import vn.itplan.appendix.LayoutDetails;
import vn.itplan.appendix.importing.FileReading.Applied;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.ImportPreviews.Compared;
import vn.itplan.appendix.importing.RunReader.Kept;
import vn.itplan.appendix.importing.RunReader.ReadRun;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.RuleException;
import vn.itplan.funding.FundingSources;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** Files that a program sends: read, and stored in one go when nothing stands in the way. */
@Service
@Transactional
public class FileImports {

    private final Plans plans;
    private final FundingSources sources;
    private final AppendixReader reader;
    private final TableProposals proposals;
    private final ImportPreviews previews;
    private final ImportStore imports;
    private final RunReader runs;
    private final ImportProperties properties;
    private final FileReadings readings;
    private final LayoutCatalogue layouts;

    FileImports(
            Plans plans,
            FundingSources sources,
            AppendixReader reader,
            TableProposals proposals,
            ImportPreviews previews,
            ImportStore imports,
            RunReader runs,
            ImportProperties properties,
            FileReadings readings,
            LayoutCatalogue layouts) {
        this.plans = plans;
        this.sources = sources;
        this.reader = reader;
        this.proposals = proposals;
        this.previews = previews;
        this.imports = imports;
        this.runs = runs;
        this.properties = properties;
        this.readings = readings;
        this.layouts = layouts;
    }

    private record Understood(
            ReadFile file, List<TableChoices> choices, SourceBook sources, List<ChosenTable> tables) {}

    /**
     * What the file would give; nothing is stored.
     *
     * @throws UnreadableFileException when it is nothing that may be read or holds no such table
     */
    @Transactional(readOnly = true)
    public FileReading read(long planId, String fileName, byte[] bytes, FileSettings settings) {
        PlanDetails plan = plans.getForEditing(planId);
        Understood understood = understand(plan, StoredFiles.bareName(fileName), bytes, settings);
        return readings.of(plan, understood.tables(), compare(plan, understood), null);
    }

    /**
     * Stores the file in the plan, with all that it says otherwise than the plan; what it does not name stays.
     *
     * @return with nothing applied when an error stands in the way; then nothing is stored
     * @throws UnreadableFileException when it is nothing that may be read or holds no such table
     */
    public FileReading apply(long planId, String fileName, byte[] bytes, FileSettings settings) {
        PlanDetails plan = imports.lock(planId);
        String name = StoredFiles.bareName(fileName);
        Understood understood = understand(plan, name, bytes, settings);
        Compared before = compare(plan, understood);
        FileReading reading = readings.of(plan, understood.tables(), before, null);
        if (reading.blocked()) {
            return reading;
        }
        ImportDifference difference = before.difference();
        Applied applied = new Applied(
                difference.count(Status.NEW),
                difference.count(Status.CHANGED),
                difference.count(Status.UNCHANGED),
                difference.vanished().size());
        if (!before.saysNothingNew()) {
            store(plan, name, bytes, understood);
        }
        return new FileReading(reading.tables(), applied);
    }

    private void store(PlanDetails plan, String name, byte[] bytes, Understood understood) {
        long run = imports.keep(plan, name, bytes, understood.file(), understood.choices());
        Kept kept = runs.kept(plan.id(), run);
        ReadRun read = new ReadRun(kept, understood.file(), understood.sources(), understood.tables());
        imports.makeSources(plan, read);
        Compared compared = previews.compare(read);
        Set<Integer> all =
                compared.difference().rows().stream().map(RowDifference::key).collect(Collectors.toSet());
        compared.past().forEach(row -> all.add(row.table().key(row.row())));
        imports.put(imports.find(plan.id(), run), compared, all, Set.of());
    }

    private Compared compare(PlanDetails plan, Understood understood) {
        return previews.compare(plan.versionId(), understood.file(), understood.tables());
    }

    /** What the rows are of a table printed in a layout: one that the reader knows, or another that the province uses. */
    private TableRole role(PlanDetails plan, String slug) {
        if (KnownLayouts.SLUGS.contains(slug)) {
            return KnownLayouts.role(slug);
        }
        return layouts.usableIn(plan.provinceId(), List.of()).stream()
                .map(LayoutDetails::layout)
                .filter(layout -> layout.slug().equals(slug) && layout.rows().hasMoney())
                .findFirst()
                .map(layout -> switch (layout.rows()) {
                    case PAST_RESULTS -> TableRole.PAST;
                    case SUMS -> TableRole.SUMS;
                    default -> TableRole.ITEMS;
                })
                .orElseThrow(() -> RuleException.at("layout", "import.layout.unknown", slug));
    }

    private Understood understand(PlanDetails plan, String name, byte[] bytes, FileSettings settings) {
        TableRole role = settings.layout() == null ? TableRole.ITEMS : role(plan, settings.layout());
        SourceBook book = new SourceBook(sources.of(plan.provinceId()));
        ReadFile first = reader.read(name, bytes, properties.limits(), Choices.NONE);
        boolean only = first.tables().size() == 1;
        List<TableChoices> choices = new ArrayList<>();
        List<TableChoices> proposed = proposals.of(plan, first, book);
        for (int i = 0; i < proposed.size(); i++) {
            choices.add(settings.over(proposed.get(i), first.tables().get(i), only, book, role));
        }
        boolean asRead = choices.stream().map(TableChoices::reading).allMatch(reading -> reading.equals(Choices.NONE));
        ReadFile read = asRead
                ? first
                : reader.read(
                        name,
                        bytes,
                        properties.limits(),
                        index -> index < choices.size() ? choices.get(index).reading() : Choices.NONE);
        return new Understood(read, choices, book, RunReader.chosen(read, choices, book));
    }
}
