package dev.rollcall.server.biometrics.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.biometrics.bulk.PhotoMatching.Found;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoMatchingTest {
    private final PhotoMatching matching = new PhotoMatching(
            List.of(
                    member("0042", "张三"),
                    member("0043", "李四"),
                    member("0044", "王伟"),
                    member("0045", "王伟"),
                    member("2", "赵二"),
                    member("B12", "Aaron Peirsol"),
                    member("B13", "Abdullah"),
                    member("B14", "King Abdullah II")),
            Map.of("scan1.jpg", "0043"));

    @ParameterizedTest
    @CsvSource({
        "0042.jpg, 0042",
        "42.JPG, 0042",
        "photos/0042.jpg, 0042",
        "００４２.jpg, 0042",
        "0042_张三.jpg, 0042",
        "张三_0042_2.jpg, 0042",
        "张三0042.jpg, 0042",
        "0042-1.png, 0042",
        "0042（2）.png, 0042",
        "张三.jpg, 0042",
        "张三_2.jpg, 0042",
        "张 三.jpg, 0042",
        "张三/1.jpg, 0042",
        "2026/张三/2.jpg, 0042",
        "0042/2.jpg, 0042",
        "0042 张三/IMG_2.jpg, 0042",
        "2.jpg, 2",
        "王伟_0045.jpg, 0045",
        "王伟/0044.jpg, 0044",
        "b12.jpg, B12",
        "Aaron_Peirsol/Aaron_Peirsol_0001.jpg, B12",
        "King_Abdullah_II/King_Abdullah_II_0042.jpg, B14",
        "scan1.jpg, 0043",
        "in/scan1.jpg, 0043"
    })
    void findsWhoseItIs(String path, String number) {
        Found found = matching.match(path);

        assertThat(found.verdict()).as(path).isEqualTo(Verdict.WAITING);
        assertThat(found.member().number()).as(path).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "王伟.jpg, AMBIGUOUS",
        "王伟/1.jpg, AMBIGUOUS",
        "王伟/0042.jpg, AMBIGUOUS",
        "0043_张三.jpg, CONTRADICTION",
        "0099.jpg, NO_SUCH_MEMBER",
        "somebody.jpg, NO_SUCH_MEMBER"
    })
    void saysWhyItDoesNot(String path, Verdict why) {
        assertThat(matching.match(path)).as(path).isEqualTo(Found.not(why));
    }

    @Test
    void readsAListAsSpreadsheetsWriteIt() throws Exception {
        assertThat(FileList.read("\uFEFFfile;number\r\n照片\\a.jpg;0042\r\n\r\n".getBytes("UTF-8")))
                .containsEntry("照片/a.jpg", "0042");
        assertThat(FileList.read("照片.jpg,0042\n".getBytes("GBK"))).containsEntry("照片.jpg", "0042");
    }

    private static MemberView member(String number, String name) {
        return new MemberView(new MemberId(UUID.randomUUID()), number, name, name, "", "", true, false);
    }
}
