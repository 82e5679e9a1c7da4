package dev.rollcall.face.cli;

import dev.rollcall.face.evaluate.PairsFile;
import dev.rollcall.face.evaluate.UnusableInput;
import dev.rollcall.face.evaluate.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = "Measures verification on a file of pairs in the format of Labeled Faces in the Wild.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    EngineOptions engine = new EngineOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Option(names = "--pairs", required = true, paramLabel = "FILE", description = "such as LFW's pairs.txt")
    Path pairs = Path.of("");

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "NAME/NAME_0001.jpg, or NAME_0001.jpg, below this folder")
    Path images = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(images)) {
            throw new UnusableInput("there is no folder " + images);
        }
        PairsFile file = PairsFile.read(pairs, images);
        int total = (int) file.comparisons().stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .count();
        report.deliver(engine.measure(total, (acquisition, model) -> Verification.run(file, acquisition, model)));
        return 0;
    }
}
