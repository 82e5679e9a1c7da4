package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.SheetImport.By;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks now, with the name that past imports show. */
@Component
class Acting {
    private static final int NAME = 120;

    private final Actors actors;
    private final ImportClock clock;

    Acting(Actors actors, ImportClock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    By now() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        String name = person == null
                ? ""
                : person.getPrincipal() instanceof SignedIn known ? known.displayName() : person.getName();
        return new By(clock.now(), actors.current().id(), name.length() <= NAME ? name : name.substring(0, NAME));
    }
}
