package dev.rollcall.server.checkin.waysin;

import dev.rollcall.server.checkin.pass.PassLinks.Link;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a personal link leads, as the one who asks reached this server. */
final class PassAddress {
    private PassAddress() {}

    static String of(Link link) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/checkin/pass/{token}")
                .build(link.token())
                .toString();
    }
}
