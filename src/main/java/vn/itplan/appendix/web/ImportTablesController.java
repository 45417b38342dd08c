package vn.itplan.appendix.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.appendix.importing.ImportPreview.TableView;
import vn.itplan.appendix.importing.ImportState;
import vn.itplan.appendix.importing.Imports;
import vn.itplan.appendix.importing.Imports.ImportedTables;
import vn.itplan.appendix.importing.KnownLayouts;
import vn.itplan.appendix.importing.Meaning;
import vn.itplan.appendix.importing.TableChoices;
import vn.itplan.appendix.importing.TableRole;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Permission;
import vn.itplan.common.VietnameseNumbers.Convention;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.funding.FundingSources;

/** The second step of an import: what each table of the file and each of its columns is, proposed and corrected. */
@Controller
@RequestMapping("/plans/{id}/imports/{runId}/tables")
@Needs(Permission.PLAN_EDIT)
class ImportTablesController {

    private static final String TABLES = "appendix/import-tables";
    private static final String TABLE = "appendix/import-table";

    private final Imports imports;
    private final FundingSources sources;
    private final Choices choices;
    private final MessageSource messages;

    ImportTablesController(Imports imports, FundingSources sources, Choices choices, MessageSource messages) {
        this.imports = imports;
        this.sources = sources;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping
    String tables(@PathVariable long id, @PathVariable long runId, ResumedForm resumed, Model model) {
        ImportedTables found = imports.tables(id, runId);
        if (found.run().state() != ImportState.PREVIEW) {
            return page(id, runId);
        }
        model.addAttribute("imported", found);
        model.addAttribute(Forms.NAME, resumed.orElse(TablesForm.class, () -> TablesForm.of(found.tables())));
        return TABLES;
    }

    /**
     * @param act where to go next: {@code preview}, or a table by its number
     */
    @PostMapping
    String choose(
            @PathVariable long id,
            @PathVariable long runId,
            @RequestParam(defaultValue = "preview") String act,
            @ModelAttribute(Forms.NAME) TablesForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        ImportedTables found = imports.tables(id, runId);
        model.addAttribute("imported", found);
        List<TableChoices> chosen = form.choices(new FieldReader(result), found.tables());
        return Forms.submit(result, response, TABLES, () -> {
            imports.choose(id, runId, chosen);
            String run = page(id, runId);
            return act.matches("[0-9]{1,4}") ? run + "/tables/" + act : run;
        });
    }

    @GetMapping("/{table}")
    String table(
            @PathVariable long id,
            @PathVariable long runId,
            @PathVariable int table,
            ResumedForm resumed,
            Model model) {
        ImportedTables found = imports.tables(id, runId);
        if (found.run().state() != ImportState.PREVIEW) {
            return page(id, runId);
        }
        TableView view = show(found, table, model);
        model.addAttribute(Forms.NAME, resumed.orElse(TableForm.class, () -> TableForm.of(view)));
        return TABLE;
    }

    @PostMapping("/{table}")
    String chooseColumns(
            @PathVariable long id,
            @PathVariable long runId,
            @PathVariable int table,
            @ModelAttribute(Forms.NAME) TableForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TableView view = show(imports.tables(id, runId), table, model);
        TableChoices chosen = form.choices(new FieldReader(result), view);
        return Forms.submit(result, response, TABLE, () -> {
            imports.choose(id, runId, table, chosen);
            Notice.success("import.table.saved").after(redirect);
            return "redirect:/plans/" + id + "/imports/" + runId + "/tables";
        });
    }

    /** Of an import that is done nothing is left to choose. */
    private static String page(long id, long runId) {
        return "redirect:/plans/" + id + "/imports/" + runId;
    }

    private TableView show(ImportedTables found, int table, Model model) {
        TableView view = found.table(table);
        model.addAttribute("imported", found);
        model.addAttribute("view", view);
        model.addAttribute(
                "sources",
                sources.of(found.provinceId()).stream()
                        .map(source -> Choice.of(source.id(), source.name()))
                        .toList());
        return view;
    }

    @ModelAttribute("stages")
    List<Choice> stages() {
        return choices.of(FundingStage.class, "funding.stage");
    }

    @ModelAttribute("units")
    List<Choice> units() {
        return choices.of(MoneyUnit.class, "import.unit");
    }

    @ModelAttribute("roles")
    List<Choice> roles() {
        return choices.of(TableRole.class, "import.role");
    }

    @ModelAttribute("conventions")
    List<Choice> conventions() {
        return choices.of(Convention.class, "import.convention");
    }

    @ModelAttribute("layouts")
    List<Choice> layouts() {
        return KnownLayouts.SLUGS.stream()
                .map(slug -> new Choice(
                        slug, messages.getMessage("import.layout." + slug, null, LocaleContextHolder.getLocale())))
                .toList();
    }

    /** What a column may hold; a column that names groups exists only among pasted cells. */
    @ModelAttribute("meanings")
    List<Choice> meanings() {
        List<Choice> all = choices.of(Meaning.class, "paste.meaning");
        return Stream.concat(
                        all.stream().filter(choice -> choice.value().equals(Meaning.OTHER.name())),
                        all.stream()
                                .filter(choice -> !List.of(Meaning.OTHER.name(), Meaning.GROUP.name())
                                        .contains(choice.value())))
                .toList();
    }
}
