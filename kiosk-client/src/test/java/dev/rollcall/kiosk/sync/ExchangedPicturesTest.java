package dev.rollcall.kiosk.sync;

import static dev.rollcall.kiosk.outbox.OutboxFixtures.SESSION;
import static dev.rollcall.kiosk.sync.ContractServer.aMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.kiosk.sync.Exchange.Ending;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.KioskAssembly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What travels beside the roster: portraits, the emblem, and the key under which they lie. */
class ExchangedPicturesTest extends ExchangeFixture {
    @Test
    void fetchesPortraitsOnceAndKeepsThemAcrossARestart() throws Exception {
        server.portraits.put(KioskApi.PORTRAIT + "/" + ADA, new byte[] {1, 2, 3});
        server.invite(aMember(ADA, SESSION, "first"));
        exchange.once();
        exchange.once();
        outbox.close();
        open();

        assertThat(portraitOf(ADA)).containsExactly(1, 2, 3);
        assertThat(server.portraitsGiven).isEqualTo(1);
    }

    @Test
    void fetchesTheEmblemOnceAndKeepsItAcrossARestart() throws Exception {
        server.portraits.put(KioskApi.EMBLEM, new byte[] {7, 8});
        server.name(new KioskAssembly("Assembly", "first"));
        exchange.once();
        exchange.once();
        outbox.close();
        open();

        assertThat(exchange.house()).contains(new House("Assembly", Portrait.of(new byte[] {7, 8})));
        assertThat(server.portraitsGiven).isEqualTo(1);
    }

    @Test
    void followsTheAssemblyToAnotherNameAndEmblemAndToNone() throws Exception {
        server.portraits.put(KioskApi.EMBLEM, new byte[] {7, 8});
        server.name(new KioskAssembly("Assembly", "first"));
        exchange.once();
        server.portraits.put(KioskApi.EMBLEM, new byte[] {9});
        server.name(new KioskAssembly("Other", "second"));
        exchange.once();
        assertThat(exchange.house()).contains(new House("Other", Portrait.of(new byte[] {9})));

        server.name(new KioskAssembly("Other", null));
        exchange.once();
        assertThat(exchange.house()).contains(new House("Other", null));
    }

    @Test
    void showsNoPortraitThatWasReplacedOrWithdrawn() throws Exception {
        server.portraits.put(KioskApi.PORTRAIT + "/" + ADA, new byte[] {1, 2, 3});
        server.invite(aMember(ADA, SESSION, "first"));
        exchange.once();
        server.portraits.put(KioskApi.PORTRAIT + "/" + ADA, new byte[] {4, 5});
        server.invite(aMember(ADA, SESSION, "second"));
        exchange.once();
        assertThat(portraitOf(ADA)).containsExactly(4, 5);

        server.invite(aMember(ADA, SESSION));
        exchange.once();

        assertThat(portraitOf(ADA)).isNull();
        assertThat(folder.resolve("portraits")).isEmptyDirectory();
    }

    @Test
    void forgetsAPortraitWithItsMemberAndAllWhenLockedOut() throws Exception {
        for (UUID id : List.of(ADA, GRACE)) {
            server.portraits.put(KioskApi.PORTRAIT + "/" + id, new byte[] {1});
            server.invite(aMember(id, SESSION, "of " + id));
        }
        exchange.once();
        Path portraits = folder.resolve("portraits");
        assertThat(portraits).isDirectoryContaining(file -> file.toString().contains(ADA.toString()));

        server.uninvite(ADA);
        exchange.once();
        assertThat(portraits).isDirectoryNotContaining(file -> file.toString().contains(ADA.toString()));
        assertThat(portraits).isDirectoryContaining(file -> file.toString().contains(GRACE.toString()));

        server.failure = 401;
        exchange.once();
        assertThat(portraits).isEmptyDirectory();
    }

    @Test
    void doesNotAskAgainForAPortraitThatIsNotGiven() throws Exception {
        server.invite(aMember(ADA, SESSION, "gone"));

        assertThat(exchange.once()).isEqualTo(Ending.DONE);
        assertThat(exchange.once()).isEqualTo(Ending.DONE);

        assertThat(server.portraitsAsked).isEqualTo(1);
    }

    @Test
    void destroysTheKeyUnderWhichForgottenFacesLay() throws Exception {
        exchange.once();
        byte[] key = Files.readAllBytes(folder.resolve("held.key"));
        exchange.once();
        assertThat(Files.readAllBytes(folder.resolve("held.key"))).isEqualTo(key);

        server.uninvite(ADA);
        exchange.once();

        assertThat(Files.readAllBytes(folder.resolve("held.key"))).isNotEqualTo(key);
        server.goAway();
        outbox.close();
        open();
        assertThat(live.get().member(ADA)).isEmpty();
        assertThat(live.get().member(GRACE)).isPresent();
    }

    private byte[] portraitOf(UUID member) {
        return exchange.album()
                .of(live.get().member(member).orElseThrow())
                .map(Portrait::encoded)
                .orElse(null);
    }
}
