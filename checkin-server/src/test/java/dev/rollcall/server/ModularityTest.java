package dev.rollcall.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {
    private final ApplicationModules modules = ApplicationModules.of(RollcallServer.class);

    @Test
    void modulesUseOnlyWhatTheirPackageInfoAllows() {
        modules.verify();
    }

    /** Diagrams and canvases of the modules, under target/spring-modulith-docs. */
    @Test
    void describesItsModules() {
        new Documenter(modules).writeDocumentation();
    }
}
