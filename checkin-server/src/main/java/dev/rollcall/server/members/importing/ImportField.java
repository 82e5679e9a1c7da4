package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.GroupKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column may hold; the order is the order of an export. */
enum ImportField {
    NUMBER("编号 委员编号 委员号 证号 委员证号 委员证编号 工号 编码 number no memberno membernumber id memberid"),
    NAME("姓名 委员姓名 名字 name fullname membername"),
    PINYIN("拼音 姓名拼音 汉语拼音 pinyin"),
    SEX("性别 sex gender"),
    SECTOR("界别 所属界别 所在界别 界别名称 sector constituency"),
    COMMITTEES("专委会 专门委员会 所在专委会 所属专委会 专委 committee committees"),
    ACTIVITY_GROUP("活动组 委员活动组 所在活动组 所属活动组 小组 活动小组 activitygroup group"),
    PARTY_BRANCH("党支部 所在党支部 所属党支部 支部 党组织 partybranch branch"),
    FREE_GROUPS("其他组 其他小组 工作组 othergroup othergroups"),
    EMPLOYER("工作单位 单位 所在单位 单位名称 工作单位名称 employer company organisation organization"),
    TITLE("职务 单位职务 职务职称 职称 职位 title position jobtitle"),
    MOBILE("手机 手机号 手机号码 联系电话 电话 移动电话 联系方式 mobile mobilephone phone cellphone tel"),
    EMAIL("电子邮箱 邮箱 电子邮件 邮件 email mail emailaddress"),
    LANGUAGE("通知语言 语言 语种 language"),
    CHANNEL("通知方式 联系渠道 接收方式 channel notifyby reachedby"),
    STATUS("任职状态 状态 委员状态 在任情况 是否在任 status standing"),
    SINCE("状态日期 起始日期 变更日期 状态起始日期 since statussince statusdate"),
    REASON("状态原因 变更原因 离任原因 原因说明 reason statusreason reasonforthestatus"),
    TERMS("届次 届别 届 所在届次 任届 term terms termofoffice"),
    FROM("任职日期 任职时间 增补日期 增补时间 起任日期 当选日期 from servingfrom appointed appointedon"),
    TO("离任日期 离任时间 免职日期 辞职日期 卸任日期 to servinguntil until lefton");

    private final String headers;

    ImportField(String headers) {
        this.headers = headers;
    }

    /** Words of a header that mean this field, folded. */
    List<String> headers() {
        return List.of(headers.split(" "));
    }

    /** Ends {@code members.field.} in the bundles. */
    public String key() {
        return switch (this) {
            case NUMBER -> "number";
            case NAME -> "name";
            case PINYIN -> "pinyin";
            case SEX -> "sex";
            case SECTOR -> "sector";
            case COMMITTEES -> "committee";
            case ACTIVITY_GROUP -> "activityGroup";
            case PARTY_BRANCH -> "partyBranch";
            case FREE_GROUPS -> "freeGroup";
            case EMPLOYER -> "employer";
            case TITLE -> "title";
            case MOBILE -> "mobile";
            case EMAIL -> "email";
            case LANGUAGE -> "language";
            case CHANNEL -> "channel";
            case STATUS -> "status";
            case SINCE -> "since";
            case REASON -> "reason";
            case TERMS -> "term";
            case FROM -> "from";
            case TO -> "to";
        };
    }

    /** The kind of group that the column names, null where it names none. */
    @Nullable
    public GroupKind kind() {
        return switch (this) {
            case SECTOR -> GroupKind.SECTOR;
            case COMMITTEES -> GroupKind.COMMITTEE;
            case ACTIVITY_GROUP -> GroupKind.ACTIVITY_GROUP;
            case PARTY_BRANCH -> GroupKind.PARTY_BRANCH;
            case FREE_GROUPS -> GroupKind.FREE;
            default -> null;
        };
    }

    /** The prefix of the message of a choice that the words of this field name, null where they are words. */
    @Nullable
    public String choice() {
        return switch (this) {
            case SEX -> "members.sex.";
            case LANGUAGE -> "members.language.";
            case CHANNEL -> "members.channel.";
            case STATUS -> "members.status.";
            default -> null;
        };
    }
}
