package dev.rollcall.kiosk.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void writesMarksNarrowAmongLatin() {
        assertThat(Script.narrow("For today’s meetings")).isEqualTo("For today's meetings");
        assertThat(Script.narrow("Abdurahmanjan Muh…")).isEqualTo("Abdurahmanjan Muh...");
    }

    @Test
    void leavesThemWideBesideChinese() {
        assertThat(Script.narrow("“两会”精神的专题…")).isEqualTo("“两会”精神的专题…");
        assertThat(Script.narrow("关闭程序……")).isEqualTo("关闭程序……");
    }

    @Test
    void cutsWhereChineseAndFiguresMeet() {
        assertThat(Script.runs("3 排 12 座")).containsExactly("3 排 12 座");
        assertThat(Script.runs("共12条")).containsExactly("共", "12", "条");
    }
}
