package dev.rollcall.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.SeededServer;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.security.Visitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody can use every page: axe looks at each, light on a phone and dark on a desk. Addresses without variables are taken from
 * the controllers, so that a new page is looked at without anybody's thinking of it; then each role goes where its menu leads.
 */
@SeededServer
class EveryPageUiIT {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int ENOUGH = 200;

    @LocalServerPort
    int port;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private ChromeDriver browser;
    private Eyes eyes;

    @AfterEach
    void quit() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void canBeUsedByEverybody() {
        open();
        browser.get("http://localhost:" + port + "/sign-in");
        eyes.lookAround("/sign-in");
        eyes.signIn("administrator");
        Stream.concat(pages(), pagesOfThings()).forEach(eyes::look);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "organizer", "auditor", "door"})
    void canBeUsedByWhomeverTheMenuOffersIt(String role) {
        pagesOfThings();
        open();
        eyes.signIn(role);
        List<String> menu = browser.findElements(By.cssSelector(".menu .entries a")).stream()
                .map(entry -> String.valueOf(entry.getDomAttribute("href")))
                .toList();
        assertThat(menu).contains("/", "/checkin", "/members");
        for (int i = 0; i < menu.size(); i++) {
            // by turns; door staff, who carry a phone, begin with it
            if (i % 2 == role.length() % 2) {
                eyes.lookOnAPhone(menu.get(i));
            } else {
                eyes.lookOnADesk(menu.get(i));
            }
        }
    }

    /** Where a page of the console leads, whoever looks at it gets on: no link ends at a refusal or an error. */
    @ParameterizedTest
    @ValueSource(strings = {"administrator", "registrar", "organizer", "auditor", "door"})
    void offersNobodyALinkThatLeadsNowhere(String role) {
        pagesOfThings();
        var visitor = new Visitor(port);
        visitor.signIn(role, SeededServer.PASSWORD);
        Set<String> known = new LinkedHashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            assertThat(known).hasSizeLessThan(ENOUGH);
            String address = open.remove();
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).as("%s for %s", address, role).isBetween(200, 399);
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(next -> !next.contains("lang=") && known.add(kind(next)))
                    .forEach(open::add);
        }
        assertThat(known).hasSizeGreaterThan(8);
    }

    /** Pages of one kind differ in ids and in what they are asked for. */
    private static String kind(String address) {
        return ID.matcher(address.replaceAll("=[^&]*", "=")).replaceAll("{id}");
    }

    private void open() {
        Browser.require();
        browser = Browser.open();
        eyes = new Eyes(browser, port);
    }

    /** Every address that answers GET with a page and needs no id. */
    private Stream<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> isPage(each.getKey(), each.getValue()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{"))
                .distinct()
                .sorted();
    }

    private static boolean isPage(RequestMappingInfo info, HandlerMethod method) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && method.getBeanType().getPackageName().startsWith("dev.rollcall")
                && method.getReturnType().getParameterType() == String.class
                && info.getProducesCondition().isEmpty();
    }

    /** The pages about one member, meeting, session or text. */
    private Stream<String> pagesOfThings() {
        var assembly = new AssemblyFixture(members, meetings);
        MemberId member = assembly.member("曾立新");
        SessionId session = assembly.openSession(List.of(member));
        Object meeting = meetings.session(session).orElseThrow().meeting();
        return Stream.of(
                "/checkin/sessions/" + session,
                "/checkin/sessions/" + session + "/sheet",
                "/checkin/sessions/" + session + "/staff",
                "/checkin/sessions/" + session + "/corrections",
                "/checkin/ways-in/" + member,
                "/members/" + member,
                "/members/" + member + "/edit",
                "/meetings/" + meeting,
                "/meetings/" + meeting + "/edit",
                "/meetings/" + meeting + "/sessions/new",
                "/meetings/" + meeting + "/roster",
                "/meetings/" + meeting + "/copy",
                "/meetings/" + meeting + "/series?look=true",
                "/meetings/" + meeting + "/leave",
                "/biometrics/" + member,
                "/biometrics/" + member + "/camera",
                "/biometrics/texts/2026-1");
    }
}
