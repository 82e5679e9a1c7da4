package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.device.Reply;
import dev.rollcall.kiosk.device.SealedFolder;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.KioskMember;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The portraits this kiosk shows, sealed on disk, each forgotten with its member. Losing one costs a download and nothing
 * else. {@link #of} is for any thread, the rest for the sync thread.
 */
final class Album {
    private static final Logger LOG = LoggerFactory.getLogger(Album.class);
    /** Fetched in one conversation at most, so that events never wait long behind pictures. */
    static final int AT_ONCE = 20;

    private final SealedFolder folder;
    private final Map<UUID, MarkedPicture> kept = new ConcurrentHashMap<>();
    /** What the server would not give; asked for again only under another name. */
    private final Set<String> refused = new HashSet<>();

    Album(SealedFolder folder) {
        this.folder = folder;
        load();
    }

    /** The picture to show of {@code member}; empty where none may be shown, or it has not been fetched yet. */
    Optional<Portrait> of(KioskMember member) {
        MarkedPicture known = kept.get(member.id());
        return known == null || !known.mark().equals(member.portrait())
                ? Optional.empty()
                : Optional.of(known.picture());
    }

    /** Forgets the pictures of everybody but {@code members}, and those that may no longer be shown. */
    void keepOnly(Collection<KioskMember> members) {
        Set<UUID> shown = members.stream()
                .filter(member -> of(member).isPresent())
                .map(KioskMember::id)
                .collect(Collectors.toSet());
        Set.copyOf(kept.keySet()).stream().filter(id -> !shown.contains(id)).forEach(this::forget);
    }

    /** Fetches some of the pictures that are missing; what cannot be had now is asked for another time. */
    void fetch(Collection<KioskMember> members, ServerLink link) throws InterruptedException {
        int asked = 0;
        for (KioskMember member : members) {
            String mark = member.portrait();
            if (mark == null || of(member).isPresent() || refused.contains(mark)) {
                continue;
            }
            if (asked++ == AT_ONCE) {
                return;
            }
            Reply<byte[]> reply = link.get(KioskApi.PORTRAIT + "/" + member.id());
            if (reply instanceof Reply.Answered<byte[]> answered) {
                keep(member.id(), mark, answered.body());
            } else if (reply instanceof Reply.Refused<byte[]> no && no.status() == 404) {
                refused.add(mark);
            } else {
                return;
            }
        }
    }

    private void keep(UUID member, String mark, byte[] picture) {
        var marked = new MarkedPicture(mark, Portrait.of(picture));
        kept.put(member, marked);
        try {
            folder.write(member.toString(), marked.bytes());
        } catch (IOException unwritable) {
            LOG.warn("portrait not saved memberId={} reason={}", member, unwritable.toString());
        }
    }

    private void forget(UUID member) {
        kept.remove(member);
        wipe(member.toString());
    }

    private void wipe(String name) {
        try {
            folder.wipe(name);
        } catch (IOException unwritable) {
            LOG.error("portrait not wiped memberId={} reason={}", name, unwritable.toString());
        }
    }

    private void load() {
        try {
            for (String name : folder.names()) {
                load(name);
            }
        } catch (IOException unreadable) {
            LOG.warn("portraits unreadable, fetching them again reason={}", unreadable.toString());
        }
    }

    private void load(String name) {
        try {
            byte[] content = folder.read(name).orElseThrow(() -> new IOException("half a file"));
            kept.put(UUID.fromString(name), MarkedPicture.read(content));
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("portrait unreadable, fetching it again name={} reason={}", name, damaged.toString());
            wipe(name);
        }
    }
}
