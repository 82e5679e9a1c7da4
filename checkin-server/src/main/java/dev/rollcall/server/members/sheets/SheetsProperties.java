package dev.rollcall.server.members.sheets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a file to be read may be; each limit is refused with a sentence that names it.
 *
 * @param fileSize the largest file
 * @param unpacked how large a workbook may become when unpacked; a bomb is refused before it bursts
 * @param rows the most rows of a sheet
 * @param columns the most columns of a sheet
 */
@Validated
@ConfigurationProperties("rollcall.members.sheets")
record SheetsProperties(
        @DefaultValue("10MB") DataSize fileSize,
        @DefaultValue("200MB") DataSize unpacked,
        @DefaultValue("20000") int rows,
        @DefaultValue("200") int columns) {}
