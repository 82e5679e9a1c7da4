package dev.rollcall.server.members.directory;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A member as typed into a form or sent by an integrator; what is missing is blank, {@code serving} is true.
 *
 * @param pinyin derived from the name when blank
 */
record MemberForm(
        @NotBlank(message = "{members.error.number}") @Size(max = 32, message = "{members.error.too-long}")
                String number,
        @NotBlank(message = "{members.error.name}") @Size(max = 80, message = "{members.error.too-long}") String name,
        @Size(max = 160, message = "{members.error.too-long}") String pinyin,
        @Size(max = 80, message = "{members.error.too-long}") String sector,
        @Size(max = 80, message = "{members.error.too-long}") String title,
        @Size(max = 160, message = "{members.error.too-long}") String employer,
        @Pattern(regexp = "[0-9+() -]*", message = "{members.error.mobile}")
                @Size(max = 32, message = "{members.error.too-long}")
                String mobile,
        @Email(message = "{members.error.email}") @Size(max = 160, message = "{members.error.too-long}") String email,
        Boolean serving) {
    static final MemberForm EMPTY = new MemberForm("", "", "", "", "", "", "", "", true);

    MemberForm {
        number = requireNonNullElse(number, "");
        name = requireNonNullElse(name, "");
        pinyin = requireNonNullElse(pinyin, "");
        sector = requireNonNullElse(sector, "");
        title = requireNonNullElse(title, "");
        employer = requireNonNullElse(employer, "");
        mobile = requireNonNullElse(mobile, "");
        email = requireNonNullElse(email, "").strip();
        serving = requireNonNullElse(serving, true);
    }

    static MemberForm of(MemberFacts facts) {
        return new MemberForm(
                facts.number(),
                facts.name(),
                facts.pinyin(),
                facts.sector(),
                facts.title(),
                facts.employer(),
                facts.mobile(),
                facts.email(),
                facts.serving());
    }

    MemberFacts facts() {
        return new MemberFacts(number, name, pinyin, sector, title, employer, mobile, email, serving);
    }
}
