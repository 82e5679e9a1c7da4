package dev.rollcall.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole server on a free port with one account for each role; all have the password {@link #PASSWORD} and are called
 * as their role. Tests with this annotation share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rollcall.home=target/seeded-server",
            "rollcall.security.seed[0].username=administrator",
            "rollcall.security.seed[0].display-name=林静",
            "rollcall.security.seed[0].password=" + SeededServer.PASSWORD,
            "rollcall.security.seed[0].roles=ADMINISTRATOR,ORGANIZER,REGISTRAR",
            "rollcall.security.seed[1].username=auditor",
            "rollcall.security.seed[1].display-name=何监督",
            "rollcall.security.seed[1].password=" + SeededServer.PASSWORD,
            "rollcall.security.seed[1].roles=AUDITOR",
            "rollcall.security.seed[2].username=door",
            "rollcall.security.seed[2].display-name=周小门",
            "rollcall.security.seed[2].password=" + SeededServer.PASSWORD,
            "rollcall.security.seed[2].roles=DOOR_STAFF",
            "rollcall.security.seed[3].username=limited",
            "rollcall.security.seed[3].display-name=吴限",
            "rollcall.security.seed[3].password=" + SeededServer.PASSWORD,
            "rollcall.security.seed[3].roles=ORGANIZER",
            "rollcall.security.seed[4].username=registrar",
            "rollcall.security.seed[4].display-name=赵登记",
            "rollcall.security.seed[4].password=" + SeededServer.PASSWORD,
            "rollcall.security.seed[4].roles=REGISTRAR",
            "rollcall.security.seed[5].username=organizer",
            "rollcall.security.seed[5].display-name=钱会务",
            "rollcall.security.seed[5].password=" + SeededServer.PASSWORD,
            "rollcall.security.seed[5].roles=ORGANIZER"
        })
public @interface SeededServer {
    String PASSWORD = "three small boats";
}
