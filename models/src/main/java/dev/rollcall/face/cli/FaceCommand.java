package dev.rollcall.face.cli;

import dev.rollcall.face.evaluate.UnusableInput;
import dev.rollcall.face.manifest.ModelRefused;
import dev.rollcall.face.manifest.ModelUnavailable;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the face engine. */
@Command(
        name = "rollcall-face",
        description = "Fetches, times and measures the face engine of Rollcall.",
        mixinStandardHelpOptions = true,
        version = "Rollcall face engine",
        subcommands = {
            FetchCommand.class,
            ListCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            VerifyCommand.class,
            CalibrateCommand.class,
            DrawCommand.class
        })
public final class FaceCommand {
    private static final int CANNOT_ANSWER = 2;

    public static void main(String[] arguments) {
        System.exit(commandLine(null, null).execute(arguments));
    }

    /** The command line; null stands for the terminal's own streams. */
    static CommandLine commandLine(@Nullable PrintWriter out, @Nullable PrintWriter err) {
        CommandLine line = new CommandLine(new FaceCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(FaceCommand::explain);
        if (out != null) {
            line.setOut(out);
        }
        if (err != null) {
            line.setErr(err);
        }
        return line;
    }

    /** Expected trouble is one sentence; anything else is a fault of the program and shows its trace. */
    private static int explain(Exception trouble, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (trouble instanceof UnusableInput) {
            line.getErr().println(trouble.getMessage());
            return CANNOT_ANSWER;
        }
        if (trouble instanceof ModelUnavailable || trouble instanceof ModelRefused) {
            line.getErr().println(trouble.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        }
        throw trouble;
    }
}
