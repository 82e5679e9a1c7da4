package dev.rollcall.server.members.retention;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the register.
 *
 * @param retention how long after leaving the assembly a member stays by name; afterwards the page of retention lists who is
 *     due, and a person decides
 */
@Validated
@ConfigurationProperties("rollcall.members")
record MembersProperties(@DefaultValue("5y") Period retention) {}
