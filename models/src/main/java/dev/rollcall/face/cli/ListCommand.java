package dev.rollcall.face.cli;

import dev.rollcall.face.evaluate.UnusableInput;
import dev.rollcall.face.manifest.ModelEntry;
import dev.rollcall.face.manifest.ModelRefused;
import dev.rollcall.face.manifest.ModelStore;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Shows the models of the manifest and where each lies on this machine.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        ModelStore store = engine.store(new Progress(spec.commandLine().getErr()));
        for (ModelEntry entry : store.manifest().models()) {
            out.printf(
                    "%-20s %-20s %,12d bytes  %-12s %s%n",
                    entry.id(), entry.role(), entry.bytes(), entry.licence().spdx(), whereabouts(store, entry));
            out.printf("    sha256 %s%n", entry.sha256());
            entry.addresses().forEach(address -> out.printf("    %s%n", address));
            if (!entry.licence().note().isEmpty()) {
                out.printf("    %s%n", entry.licence().note());
            }
        }
        out.flush();
    }

    private static String whereabouts(ModelStore store, ModelEntry entry) {
        try {
            return store.find(entry.id()).map(Object::toString).orElse("not on this machine");
        } catch (ModelRefused refused) {
            return "REFUSED: " + refused.getMessage();
        }
    }

    static ModelEntry entry(ModelStore store, String id) {
        return store.manifest().models().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new UnusableInput("no model " + id + " in the manifest; `list` shows those there are"));
    }
}
