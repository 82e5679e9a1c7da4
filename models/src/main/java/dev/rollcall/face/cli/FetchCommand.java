package dev.rollcall.face.cli;

import dev.rollcall.face.manifest.ModelEntry;
import dev.rollcall.face.manifest.ModelRefused;
import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.manifest.ModelUnavailable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fetch",
        description = "Gets the models and checks every byte against the manifest.",
        mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Parameters(paramLabel = "ID", description = "models to fetch; all measured ones and their detector by default")
    List<String> ids = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ModelStore store = engine.store(new Progress(spec.commandLine().getErr()));
        int failed = 0;
        for (ModelEntry entry : wanted(store)) {
            try {
                out.printf("%-24s %s%n", entry.id(), store.fetch(entry.id()));
            } catch (ModelUnavailable | ModelRefused trouble) {
                spec.commandLine().getErr().println(trouble.getMessage());
                failed++;
            }
            out.flush();
        }
        return failed == 0 ? 0 : 1;
    }

    private List<ModelEntry> wanted(ModelStore store) {
        if (!ids.isEmpty()) {
            return ids.stream().map(id -> ListCommand.entry(store, id)).toList();
        }
        return store.manifest().models().stream()
                .filter(entry -> entry.embeddingLength() == 0 || entry.measured())
                .toList();
    }
}
