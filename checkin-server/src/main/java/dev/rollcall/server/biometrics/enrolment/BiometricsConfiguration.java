package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.face.manifest.ModelStore;
import dev.rollcall.face.opencv.EngineChoice;
import dev.rollcall.face.opencv.FaceEngines;
import dev.rollcall.server.biometrics.templates.ModelInUse;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.web.MenuItem;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine and the module's place in the menu. */
@Configuration(proxyBeanMethods = false)
class BiometricsConfiguration {
    @Bean
    MenuItem biometricsMenuItem() {
        return new MenuItem("biometrics", 210, Set.of(Role.REGISTRAR, Role.ADMINISTRATOR, Role.AUDITOR));
    }

    @Bean
    ApplicationListener<ApplicationStartedEvent> engineOpening(EngineRoom engines) {
        return started -> engines.open();
    }

    @Bean
    EngineRoom engineRoom(BiometricsProperties settings, ModelInUse model) {
        return new EngineRoom(
                id -> FaceEngines.open(ModelStore.standard(settings.models()), new EngineChoice(id)),
                () -> model.id().orElse(settings.embedder()),
                settings.allowDemoGrade(),
                settings.patience());
    }
}
