package dev.rollcall.kiosk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Left to right, never back; and who may have threads, a stopwatch and FFmpeg. */
class KioskStagesTest {
    private static final String ROOT = "dev.rollcall.kiosk.";
    private static final List<String> LEFT_TO_RIGHT =
            List.of("capture", "codes", "detect", "track", "quality", "match", "state", "claim", "decide", "pipeline");

    private final JavaClasses kiosk = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rollcall.kiosk");

    @Test
    void seesOnlyWhatIsToItsLeft() {
        for (int stage = 0; stage < LEFT_TO_RIGHT.size(); stage++) {
            String[] right = LEFT_TO_RIGHT.subList(stage + 1, LEFT_TO_RIGHT.size()).stream()
                    .map(name -> ROOT + name + "..")
                    .toArray(String[]::new);
            if (right.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + LEFT_TO_RIGHT.get(stage) + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(right))
                        .check(kiosk);
            }
        }
    }

    @Test
    void keepsStagesApartFromStorageAndServer() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        LEFT_TO_RIGHT.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ROOT + "outbox..", ROOT + "sync..", ROOT + "device..", ROOT + "app.."))
                .check(kiosk);
    }

    @Test
    void startsThreadsInThePipelineAlone() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "codes..",
                        ROOT + "detect..",
                        ROOT + "track..",
                        ROOT + "quality..",
                        ROOT + "match..",
                        ROOT + "decide..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(kiosk);
    }

    @Test
    void readsTheStopwatchInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "pipeline.StageTimer")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "pipeline.StageTimer$Stamp")
                .should()
                .callMethod(System.class, "nanoTime")
                .check(kiosk);
    }

    @Test
    void knowsFfmpegInOneClass() {
        noClasses()
                .that()
                .haveNameNotMatching(".*[.]FfmpegSource")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.bytedeco.."))
                .check(kiosk);
    }

    @Test
    void leavesOpenCvToTheEngine() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.opencv.."))
                .check(kiosk);
    }
}
