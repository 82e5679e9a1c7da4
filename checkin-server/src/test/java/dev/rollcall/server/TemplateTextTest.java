package dev.rollcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTextTest {
    @Test
    void findsWordsThatNoBundleReplaces() {
        assertThat(new TemplateText("<p>Hello <b th:text=\"#{x}\">there</b></p>").bare())
                .containsExactly("Hello");
        assertThat(new TemplateText("<input placeholder=\"姓名\"><p>你好</p>").bare())
                .containsExactly("placeholder=\"姓名\"", "你好");
    }

    @Test
    void letsPrototypesSignsAndNumbersBe() {
        assertThat(new TemplateText("<!-- note --><p th:text=\"#{a > b}\">Prototype <i>too</i></p><p>12 / 34 · —</p>"
                                + "<span class=\"seal present\">到</span><i aria-hidden=\"true\">到</i>")
                        .bare())
                .isEmpty();
    }
}
