package dev.rollcall.server.demo;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.meetings.SessionId;
import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in one line of the log how to look at the demo. */
@Component
@Profile("demo")
class DemoAnnouncement {
    private static final Logger log = LoggerFactory.getLogger(DemoAnnouncement.class);

    private final Devices devices;
    private final Biometrics biometrics;
    private final MessageSource texts;
    private final Environment environment;

    DemoAnnouncement(Devices devices, Biometrics biometrics, MessageSource texts, Environment environment) {
        this.devices = devices;
        this.biometrics = biometrics;
        this.texts = texts;
        this.environment = environment;
    }

    /** Where this server answers on this machine. */
    URI server() {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    void ready(SessionId first) {
        if (!biometrics.engine().identifying()) {
            log.warn("demo goes on with a demo-grade face engine, the warning of EngineRoom above says what to do");
        }
        String spare = texts.getMessage("demo.kiosk.spare", null, Locale.CHINESE);
        log.info(
                "demo ready url={} sign-in={}/{} kiosk-pairing-code={} live={}/checkin/sessions/{}",
                server(),
                environment.getProperty("rollcall.security.seed[0].username", ""),
                environment.getProperty("rollcall.security.seed[0].password", ""),
                devices.invite(spare).code(),
                server(),
                first);
    }
}
