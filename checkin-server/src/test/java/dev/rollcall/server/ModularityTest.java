package dev.rollcall.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    private final ApplicationModules modules = ApplicationModules.of(RollcallServer.class);

    @Test
    void modulesUseOnlyWhatTheirPackageInfoAllows() {
        modules.verify();
    }
}
