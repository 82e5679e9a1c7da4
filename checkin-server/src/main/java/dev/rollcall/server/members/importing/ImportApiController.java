package dev.rollcall.server.members.importing;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.members.importing.Proposal.Verdict;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.RegistrarOrAuditor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for integrators: a file, its preview, applying it. */
@RestController
@RequestMapping("/api/v1/members/imports")
@RegistrarOnly
@Tag(name = "Imports", description = "Sheets of members: uploaded, compared row by row, applied in one transaction")
class ImportApiController {
    private final ImportDesk desk;
    private final ImportPages pages;
    private final Acting acting;
    private final MessageSource messages;

    ImportApiController(ImportDesk desk, ImportPages pages, Acting acting, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.acting = acting;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload a sheet and compare it; columns are guessed from the header")
    ResponseEntity<Summary> take(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean emptyClears,
            @RequestParam(defaultValue = "false") boolean openGroups)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        UUID id = desk.take(name, file.getBytes(), acting.now());
        desk.understand(id, pages.get(id).plan().columns(), emptyClears);
        if (openGroups) {
            desk.agree(id, pages.get(id).plan().missing());
        }
        return ResponseEntity.created(URI.create("/api/v1/members/imports/" + id))
                .body(summary(id));
    }

    @GetMapping("/{id}")
    @RegistrarOrAuditor
    @Operation(summary = "How an import stands: state, counts, progress")
    Summary get(@PathVariable UUID id) {
        return summary(id);
    }

    @GetMapping("/{id}/rows")
    @RegistrarOrAuditor
    @Operation(summary = "What the import would do, row by row, fifty at a time")
    Rows rows(@PathVariable UUID id, @ParameterObject ImportQuery query, Locale locale) {
        ImportView view = pages.view(id, false);
        var slice = pages.slice(view, query);
        return new Rows(
                slice.rows().stream()
                        .map(row -> row(row.proposal(), row.moved(), locale))
                        .toList(),
                slice.absent().stream().map(RowStore.Absent::number).toList(),
                slice.total(),
                slice.page(),
                ImportQuery.SIZE);
    }

    @PutMapping("/{id}/columns")
    @Operation(summary = "Say what the columns hold, counted from 0, and compare again")
    Summary columns(@PathVariable UUID id, @RequestBody Understanding said) {
        Columns columns = desk.look(id, Optional.ofNullable(said.sheet()), Optional.ofNullable(said.headerLine()))
                .columns();
        desk.understand(
                id,
                said.columns() == null ? columns : columns.with(said.columns()),
                requireNonNullElse(said.emptyClears(), false));
        return summary(id);
    }

    @PutMapping("/{id}/groups")
    @Operation(summary = "Agree to open groups and terms that the register does not know, and compare again")
    Summary agree(@PathVariable UUID id, @RequestBody List<GroupName> groups) {
        desk.agree(id, Set.copyOf(groups));
        return summary(id);
    }

    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Apply what was compared, in one transaction in the background; ask again for how far it is")
    Summary apply(@PathVariable UUID id) {
        desk.apply(id, acting.now());
        return summary(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop an import that is not applied; its file is deleted")
    void drop(@PathVariable UUID id) {
        desk.drop(id);
    }

    private Summary summary(UUID id) {
        ImportView view = pages.view(id, false);
        return new Summary(
                id,
                view.state(),
                view.note(),
                view.counts(),
                view.absent(),
                view.plan().columns().fields(),
                view.plan().toAgree(),
                new Summary.Written(
                        view.run().done(), view.run().total(), view.run().counts()));
    }

    private Row row(Proposal row, boolean moved, Locale locale) {
        return new Row(
                row.line(),
                row.verdict(),
                row.number(),
                row.name(),
                moved,
                row.changes(),
                row.problems().stream()
                        .collect(Collectors.toMap(
                                CellProblem::cell,
                                problem -> messages.getMessage(
                                        problem.key(), problem.args().toArray(), locale),
                                (one, other) -> one + "; " + other)));
    }

    /** What is said of columns; whatever is missing stays guessed. */
    record Understanding(
            @org.jspecify.annotations.Nullable String sheet,
            @org.jspecify.annotations.Nullable Integer headerLine,
            @org.jspecify.annotations.Nullable Map<ImportField, Integer> columns,
            @org.jspecify.annotations.Nullable Boolean emptyClears) {}

    /**
     * An import.
     *
     * @param rows how many rows have which verdict
     * @param absent members in office whom no row names
     * @param unknownGroups to be agreed to before their rows can be applied
     */
    record Summary(
            UUID id,
            SheetImport.State state,
            String note,
            Map<Verdict, Integer> rows,
            int absent,
            Map<ImportField, Integer> columns,
            List<GroupName> unknownGroups,
            Written written) {
        /** How far applying came, and when it is done what it did. */
        record Written(int done, int total, SheetImport.Counts counts) {}
    }

    /** Rows of a preview; {@code absent} holds numbers when those not in the file are asked for. */
    record Rows(List<Row> items, List<String> absent, int total, int page, int size) {}

    /** A row; {@code problems} by cell, in the caller's language. */
    record Row(
            int line,
            Verdict verdict,
            String number,
            String name,
            boolean moved,
            List<FieldChange> changes,
            Map<String, String> problems) {}
}
