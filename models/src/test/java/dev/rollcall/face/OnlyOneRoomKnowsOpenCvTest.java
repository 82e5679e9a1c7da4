package dev.rollcall.face;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.rollcall", importOptions = ImportOption.DoNotIncludeTests.class)
class OnlyOneRoomKnowsOpenCvTest {
    @ArchTest
    static final ArchRule OPENCV_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rollcall.face.opencv")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "org.bytedeco..");

    @ArchTest
    static final ArchRule THE_WIRE_KNOWS_ONLY_JAVA = noClasses()
            .that()
            .resideInAPackage("dev.rollcall.protocol")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "javax.crypto..", "dev.rollcall.protocol", "org.jspecify..");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching("dev.rollcall.face.(*)..").should().beFreeOfCycles();
}
