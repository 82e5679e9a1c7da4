package dev.rollcall.face.cli;

import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.evaluate.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "draw",
        description = "Draws portraits of people who do not exist, as OUT/IDENTITY_0001.png and so on.",
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--identity", paramLabel = "N", defaultValue = "1", description = "the first person")
    long identity = 1;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many people, one after another")
    int people = 1;

    @Option(names = "--count", paramLabel = "K", defaultValue = "1", description = "portraits of each")
    int count = 1;

    @Option(
            names = "--width",
            paramLabel = "PX",
            defaultValue = "480",
            description = "the height is five quarters of it")
    int width = 480;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "made if need be")
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (people < 1 || count < 1 || width < 64 || width > 4096) {
            throw new UnusableInput("--people and --count must be at least 1, --width 64 to 4096");
        }
        Files.createDirectories(out);
        Progress progress = new Progress(spec.commandLine().getErr());
        for (int i = 0; i < people * count; i++) {
            DrawnPerson person = DrawnPerson.of(identity + i / count);
            Path file = out.resolve("%d_%04d.png".formatted(person.identity(), i % count + 1));
            ImageIO.write(person.portrait(i % count, width, width * 5 / 4), "png", file.toFile());
            progress.reached("portraits", i + 1, (long) people * count);
        }
        return 0;
    }
}
