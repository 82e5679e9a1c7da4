package dev.rollcall.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the server. Beans are called by their full class name, so that two modules may use the same word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Rollcall")
public class RollcallServer {
    public static void main(String[] args) {
        SpringApplication.run(RollcallServer.class, args);
    }
}
