package dev.rollcall.server.security.signin;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives each fact of the door a transaction, since filters have none. */
@Component
class SignInRecord {
    private final ApplicationEventPublisher events;

    SignInRecord(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public void keep(SignInFact fact) {
        events.publishEvent(fact);
    }
}
