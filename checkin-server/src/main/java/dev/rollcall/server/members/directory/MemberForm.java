package dev.rollcall.server.members.directory;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.Sex;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A member as typed into a form or sent by an integrator; what is missing is blank or unstated.
 *
 * @param pinyin derived from the name when blank
 */
record MemberForm(
        @NotBlank(message = "{members.error.number}") @Size(max = 32, message = "{members.error.too-long}")
                String number,
        @NotBlank(message = "{members.error.name}") @Size(max = 80, message = "{members.error.too-long}") String name,
        @Size(max = 160, message = "{members.error.too-long}") String pinyin,
        Sex sex,
        @Size(max = 80, message = "{members.error.too-long}") String sector,
        @Size(max = 80, message = "{members.error.too-long}") String title,
        @Size(max = 160, message = "{members.error.too-long}") String employer,
        @Pattern(regexp = "[0-9+() -]*", message = "{members.error.mobile}")
                @Size(max = 32, message = "{members.error.too-long}")
                String mobile,
        @Email(message = "{members.error.email}") @Size(max = 160, message = "{members.error.too-long}") String email,
        Language language,
        Channel channel) {
    static final MemberForm EMPTY =
            new MemberForm("", "", "", Sex.UNSTATED, "", "", "", "", "", Language.UNSTATED, Channel.UNSTATED);

    MemberForm {
        number = requireNonNullElse(number, "");
        name = requireNonNullElse(name, "");
        pinyin = requireNonNullElse(pinyin, "");
        sector = requireNonNullElse(sector, "");
        title = requireNonNullElse(title, "");
        employer = requireNonNullElse(employer, "");
        mobile = requireNonNullElse(mobile, "");
        email = requireNonNullElse(email, "").strip();
        sex = requireNonNullElse(sex, Sex.UNSTATED);
        language = requireNonNullElse(language, Language.UNSTATED);
        channel = requireNonNullElse(channel, Channel.UNSTATED);
    }

    static MemberForm of(MemberFacts facts) {
        return new MemberForm(
                facts.number(),
                facts.name(),
                facts.pinyin(),
                facts.sex(),
                facts.sector(),
                facts.title(),
                facts.employer(),
                facts.mobile(),
                facts.email(),
                facts.language(),
                facts.channel());
    }

    MemberFacts facts() {
        return new MemberFacts(number, name, pinyin, sex, sector, title, employer, mobile, email, language, channel);
    }
}
