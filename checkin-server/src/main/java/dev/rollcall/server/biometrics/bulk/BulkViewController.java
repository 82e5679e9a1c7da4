package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.server.biometrics.bulk.Runs.File;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.RegistrarOnly;
import dev.rollcall.server.shared.web.Progress;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of bulk enrolment: where it begins, one run with its preview and progress, its report. */
@Controller
@RegistrarOnly
@RequestMapping("/biometrics/bulk")
class BulkViewController {
    private static final int RUNS_SHOWN = 20;
    private static final int FILES_SHOWN = 100;
    private static final Set<Outcome> SETTLED =
            EnumSet.of(Outcome.ENROLLED, Outcome.HELD, Outcome.CONSENT_ENDED, Outcome.GONE);

    private final Runs runs;
    private final Members members;
    private final BulkReport report;
    private final BulkProperties settings;

    BulkViewController(Runs runs, Members members, BulkReport report, BulkProperties settings) {
        this.runs = runs;
        this.members = members;
        this.report = report;
        this.settings = settings;
    }

    @GetMapping
    String start(Model model) {
        List<Run> latest = runs.latest(RUNS_SHOWN);
        model.addAttribute("runs", latest);
        model.addAttribute("busy", latest.stream().anyMatch(Run::open));
        model.addAttribute("folders", FolderSource.choices(settings.folder()));
        model.addAttribute("megabytes", settings.largestZip().toMegabytes());
        return "biometrics/bulk";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Verdict show,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        Run run = runs.find(id).orElseThrow(BulkProblem::unknown);
        Map<Verdict, Integer> verdicts = runs.verdicts(id);
        Map<Outcome, Integer> outcomes = runs.outcomes(id);
        Verdict shown = show != null ? show : worst(verdicts);
        List<File> files = runs.files(id, shown, from, FILES_SHOWN + 1);
        model.addAttribute("run", run);
        model.addAttribute("progress", progress(run, verdicts, outcomes));
        model.addAttribute("verdicts", verdicts);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("show", shown);
        model.addAttribute("lines", lines(files.subList(0, Math.min(FILES_SHOWN, files.size()))));
        model.addAttribute(
                "next", files.size() > FILES_SHOWN ? files.get(FILES_SHOWN).place() : null);
        model.addAttribute("ready", outcomes.getOrDefault(Outcome.READY, 0) + outcomes.getOrDefault(Outcome.ALIKE, 0));
        return "biometrics/bulk-run";
    }

    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        one(id, null, 0, model);
        if (runs.find(id).filter(Run::settled).isPresent()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "biometrics/bulk-run :: progress";
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Locale reader) {
        return file("rollcall-bulk.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), report.csv(id, reader));
    }

    @GetMapping("/{id}/report.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, Locale reader) {
        return file(
                "rollcall-bulk.xlsx",
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                report.xlsx(id, reader));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    /** The list opens where something is to be done. */
    private static Verdict worst(Map<Verdict, Integer> verdicts) {
        return List.of(
                        Verdict.AMBIGUOUS,
                        Verdict.CONTRADICTION,
                        Verdict.NO_SUCH_MEMBER,
                        Verdict.NO_CONSENT,
                        Verdict.UNUSABLE,
                        Verdict.REFUSED,
                        Verdict.TOO_LARGE,
                        Verdict.ONE_TOO_MANY)
                .stream()
                .filter(verdicts::containsKey)
                .findFirst()
                .orElse(Verdict.USABLE);
    }

    private static Progress progress(Run run, Map<Verdict, Integer> verdicts, Map<Outcome, Integer> outcomes) {
        boolean judging = run.state() == Run.State.STAGING || run.state() == Run.State.JUDGING;
        long waiting = verdicts.getOrDefault(Verdict.WAITING, 0);
        long photos = waiting + verdicts.getOrDefault(Verdict.USABLE, 0) + verdicts.getOrDefault(Verdict.UNUSABLE, 0);
        long settled = SETTLED.stream()
                .mapToLong(outcome -> outcomes.getOrDefault(outcome, 0))
                .sum();
        long people = settled + outcomes.getOrDefault(Outcome.READY, 0) + outcomes.getOrDefault(Outcome.ALIKE, 0);
        return new Progress(
                "bulk",
                "/biometrics/bulk/" + run.id() + "/progress",
                state(run),
                judging ? photos - waiting : settled,
                judging ? photos : people);
    }

    private static Progress.State state(Run run) {
        if (run.open() && run.paused()) {
            return Progress.State.PAUSED;
        }
        return switch (run.state()) {
            case STAGING -> Progress.State.WAITING;
            case JUDGING, KEEPING -> Progress.State.RUNNING;
            case READY, DONE -> Progress.State.DONE;
            case DROPPED -> Progress.State.FAILED;
        };
    }

    private List<Line> lines(List<File> files) {
        Map<MemberId, MemberView> known = new HashMap<>();
        members.findAll(files.stream()
                        .map(File::member)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach(member -> known.put(member.id(), member));
        return files.stream()
                .map(file -> new Line(file, file.member() == null ? null : known.get(file.member())))
                .toList();
    }

    record Line(File file, @Nullable MemberView member) {}
}
