package dev.rollcall.server.demo;

import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the demo to life once the server answers, in a thread of its own. */
@Component
@Profile("demo")
class DemoStart {
    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoAssembly assembly;
    private final DemoRegister register;
    private final DemoMeeting meeting;
    private final DemoKiosk kiosk;
    private final DemoAnnouncement announcement;
    private final DemoProperties properties;

    DemoStart(
            DemoAssembly assembly,
            DemoRegister register,
            DemoMeeting meeting,
            DemoKiosk kiosk,
            DemoAnnouncement announcement,
            DemoProperties properties) {
        this.assembly = assembly;
        this.register = register;
        this.meeting = meeting;
        this.kiosk = kiosk;
        this.announcement = announcement;
        this.properties = properties;
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        var thread = new Thread(this::run, "demo");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            comeAlive();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.error("demo not started", failed);
        }
    }

    private void comeAlive() throws InterruptedException {
        List<DemoPerson> people = DemoPerson.all();
        List<MemberId> members = assembly.gather();
        register.awaitEngine();
        register.enrol(people.subList(0, properties.firstArrivals()));
        SessionView first = meeting.plan(members);
        announcement.ready(first.id());
        kiosk.begin(announcement.server(), DemoVisits.source(people));
        assembly.remember();
        for (DemoPerson person : people) {
            register.enrol(List.of(person));
            Thread.sleep(properties.betweenEnrolments().toMillis());
        }
    }
}
