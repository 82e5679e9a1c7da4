package dev.rollcall.server.members.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTermsTest {
    private final Set<String> terms = SearchTerms.of("ZX-0042", "单晓雯", "shan xiao wen");

    @Test
    void findsAMemberFromAnySyllableOn() {
        assertThat(terms).contains("单晓雯", "晓雯", "shanxiaowen", "xiaowen", "wen", "sxw", "xw");
    }

    @Test
    void findsAMemberByTheEndOfTheNumber() {
        assertThat(terms).contains("zx0042", "0042", "42");
    }

    @Test
    void findsNobodyByHalfASyllable() {
        assertThat(terms).doesNotContain("hanxiaowen", "iaowen", "");
    }

    @Test
    void ignoresCaseWidthSpacesAndPunctuation() {
        assertThat(SearchTerms.fold(" Shan Xiao-Wen ")).isEqualTo("shanxiaowen");
        assertThat(SearchTerms.fold("ＺＸ００４２")).isEqualTo("zx0042");
        assertThat(SearchTerms.fold("%_!")).isEmpty();
    }

    @Test
    void keepsLettersBeyondTheBasicPlaneWhole() {
        assertThat(SearchTerms.of("1", "𠮷田", "ji tian")).contains("𠮷田", "田").hasSize(2 + 1 + 2 + 2);
    }
}
