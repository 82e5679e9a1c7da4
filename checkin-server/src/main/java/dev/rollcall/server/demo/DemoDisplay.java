package dev.rollcall.server.demo;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Lets the demo use the display of this machine, if it has one: a server by itself never does. */
final class DemoDisplay implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean display = environment.containsProperty("DISPLAY")
                || System.getProperty("os.name", "").startsWith("Windows")
                || System.getProperty("os.name", "").startsWith("Mac");
        if (display && environment.acceptsProfiles(Profiles.of("demo"))) {
            System.setProperty("java.awt.headless", "false");
        }
    }
}
