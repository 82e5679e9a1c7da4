#!/usr/bin/python3
"""Makes the sheets beside it, once: LibreOffice (soffice --headless), openpyxl and XlsxWriter; see README.md."""
import datetime, os, subprocess, sys, tempfile
import openpyxl, xlsxwriter

here = os.path.dirname(os.path.abspath(__file__))
out = lambda name: os.path.join(here, name)

HEAD = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
 <number:number-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="4"/></number:number-style>
 <number:date-style style:name="ND"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
 <style:style style:name="four" style:family="table-cell" style:data-style-name="N4"/>
 <style:style style:name="day" style:family="table-cell" style:data-style-name="ND"/>
 <style:style style:name="gone" style:family="table" ><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>'''
TAIL = '</office:spreadsheet></office:body></office:document>'

def esc(s): return s.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;')
def p(s): return ''.join('<text:p>%s</text:p>' % esc(line) for line in s.split('\n'))
def cell(v):
    if v is None: return '<table:covered-table-cell/>'
    if isinstance(v, dict):
        a = ''.join(' %s="%s"' % (k, esc(str(x))) for k, x in v.items() if k not in ('text',))
        return '<table:table-cell%s>%s</table:table-cell>' % (a, p(v.get('text', '')) if 'text' in v else '')
    if v == '': return '<table:table-cell/>'
    if isinstance(v, (int, float)): return '<table:table-cell office:value-type="float" office:value="%s"/>' % v
    return '<table:table-cell office:value-type="string">%s</table:table-cell>' % p(v)
def table(name, rows, style='', hidden_rows=(), hidden_columns=()):
    width = max(len(r) for r in rows)
    columns = ''.join('<table:table-column%s/>' % (' table:visibility="collapse"' if i in hidden_columns else '') for i in range(width))
    body = ''.join('<table:table-row%s>%s</table:table-row>' % (' table:visibility="collapse"' if i in hidden_rows else '', ''.join(map(cell, r))) for i, r in enumerate(rows))
    return '<table:table table:name="%s"%s>%s%s</table:table>' % (name, style, columns, body)
four = lambda n: {'table:style-name': 'four', 'office:value-type': 'float', 'office:value': n}
day = lambda d: {'table:style-name': 'day', 'office:value-type': 'date', 'office:date-value': d}
across = lambda s, n: {'table:number-columns-spanned': n, 'table:number-rows-spanned': 1, 'office:value-type': 'string', 'text': s}
down = lambda s, n: {'table:number-columns-spanned': 1, 'table:number-rows-spanned': n, 'office:value-type': 'string', 'text': s}
formula = lambda f: {'table:formula': 'of:=' + f}

def libreoffice(tables, target, kind):
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, target.rsplit('.', 1)[0] + '.fods')
        open(source, 'w').write(HEAD + ''.join(tables) + TAIL)
        subprocess.run(['soffice', '--headless', '-env:UserInstallation=file://' + folder + '/profile', '--convert-to', kind,
                        '--outdir', here, source], check=True, stdout=subprocess.DEVNULL)

# 1. A title over the sheet, a sector over several rows, 0000, dates of a cell, blank rows, a last line of the clerk.
libreoffice([table('名册', [
    [across('某市政协第十五届委员名册', 6), None, None, None, None, None],
    [across('填报日期：2024年3月1日', 6), None, None, None, None, None],
    ['序号', '界别', '委员编号', '姓名', '手机号码', '任职日期'],
    [1, down('教育界', 3), four(12), '单晓雯', 13800138000, day('2022-01-10')],
    [2, None, four(13), '曾立新', 13900139000, day('2022-01-10')],
    [3, None, four(14), '仇英', '１３７００１３７０００', day('2023-02-28')],
    ['', '', '', '', '', ''],
    [4, '经济界', four(15), '欧阳明', '', day('2022-01-10')],
    ['填表人：李某', '', '', '', '', ''],
])], 'libreoffice-merged.xlsx', 'xlsx')

# 2. Formulas with the values that LibreOffice calculated: a joined number, a looked-up sector, a text of a number, an error.
libreoffice([table('Sheet1', [
    ['届别', '流水号', '编号', '姓名', '单位', '职务'],
    ['15', 7, formula('[.A2]&"-"&TEXT([.B2];"000")'), '单晓雯', formula('CONCATENATE("第";"一";"中学")'), '校长'],
    ['15', 8, formula('[.A3]&"-"&TEXT([.B3];"000")'), '曾立新', formula('[.E2]'), '教师'],
    ['15', 9, formula('[.A4]&"-"&TEXT([.B4];"000")'), '仇英', formula('1/0'), ''],
])], 'libreoffice-formulas.xlsx', 'xlsx')

# 3. Several sheets, one hidden; hidden rows and a hidden column.
libreoffice([
    table('说明', [['请勿修改表头'], ['联系人：办公室']]),
    table('委员', [['编号', '姓名', '身份备注', '界别'], ['A1', '单晓雯', 'x', '教育界'], ['A2', '曾立新', 'y', '教育界'],
                  ['A3', '仇英', 'z', '文艺界']], hidden_rows=(2,), hidden_columns=(2,)),
    table('旧名册', [['编号', '姓名']] + [['B%d' % i, '旧委员%d' % i] for i in range(9)], ' table:style-name="gone"'),
], 'libreoffice-sheets.xlsx', 'xlsx')

PLAIN = [['编号', '姓名', '性别', '界别', '专委会', '手机'],
         ['0001', '单晓雯', '女', '教育界', '提案委员会、文史委员会', '13800138000'],
         ['0002', '曾立新', '男', '经济界', '经济委员会;"三农"委员会', '139 0013 9000'],
         ['0003', '仇英', '女', '文艺界', '文史委员会\n提案委员会', '']]
# 4-6. Text of LibreOffice: commas in UTF-8, semicolons in GBK, tabs in UTF-16 (76, 85 and 65535 are its numbers of encodings).
libreoffice([table('S', PLAIN)], 'libreoffice-utf8.csv', 'csv:Text - txt - csv (StarCalc):44,34,76')
libreoffice([table('S', PLAIN)], 'libreoffice-gb18030-semicolon.csv', 'csv:Text - txt - csv (StarCalc):59,34,85')
libreoffice([table('S', PLAIN)], 'libreoffice-utf16-tab.csv', 'csv:Text - txt - csv (StarCalc):9,34,65535')

# 7. Dates in every spelling of an office.
with open(out('dates-utf8-bom.csv'), 'w', encoding='utf-8-sig', newline='') as f:
    f.write('编号,姓名,任职时间\r\n' + ''.join('D%d,委员%d,%s\r\n' % (i, i, d) for i, d in enumerate(
        ['2024-03-01', '2024/3/1', '2024年3月1日', '20240301', '45352', '2024.03', '2024.3.1', '2024年3月', '２０２４－０３－０１', '2024-3-1 00:00:00', '2024-02-30', '三月'])))
# 8. GBK from Excel in China: commas, CRLF, ="0012", a mobile in thousands of millions.
with open(out('excel-gbk.csv'), 'w', encoding='gbk', newline='') as f:
    f.write('委员证号,姓名,所属界别,联系电话\r\n="0012",单晓雯,教育界,1.38E+10\r\n="0013",曾立新,教育界,13900139000\r\n')
# 9. A file that tells Excel its separator.
with open(out('told-separator.csv'), 'w', encoding='utf-8', newline='') as f:
    f.write('sep=|\r\nNumber|Name|E-mail\r\nE1|Anna O’Neill, née Ånd|anna@example.org\r\n')
# 10. A page of an office system that calls itself .xls.
with open(out('page.xls'), 'w', encoding='utf-8') as f:
    f.write('<html><table><tr><td>编号</td><td>姓名</td></tr><tr><td>1</td><td>单晓雯</td></tr></table></html>')
# 11. Big5.
with open(out('taiwan-big5.csv'), 'w', encoding='big5', newline='') as f:
    f.write('編號,姓名,界別,單位,職務\r\n' + ''.join('%d,%s,教育界,國立臺灣大學圖書館,%s\r\n' % (i, n, t) for i, (n, t) in enumerate(
        [('陳美麗', '館長'), ('黃國華', '教授'), ('張麗珍', '副教授'), ('劉建國', '講師'), ('鄭雅雲', '組長')])))

# 12. openpyxl never calculates: a formula has no value until Excel opened and saved the file.
book = openpyxl.Workbook(); s = book.active
s.append(['编号', '姓名', '电子邮箱']); s.append(['P1', '单晓雯', '=LOWER("A@EXAMPLE.ORG")']); s.append(['P2', '曾立新', 'b@example.org'])
book.save(out('openpyxl-not-calculated.xlsx'))
# 13. Dates that count from 1904, as Excel for the Mac wrote them; a group of headers over two columns.
book = openpyxl.Workbook(); book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904; s = book.active
s.append(['编号', '姓名', '联系方式', None, '增补时间']); s.append([None, None, '手机', '邮箱', None])
for area in ('A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'): s.merge_cells(area)
s.append([101, '单晓雯', 13800138000, 'a@example.org', datetime.date(2024, 3, 1)])
s['E3'].number_format = 'yyyy"年"m"月"d"日"'
s.append(['', '', '', '', '']); s.append([102, '曾立新', 13900139000, 'b@example.org', datetime.date(2024, 12, 31)]); s['E5'].number_format = 'm/d/yy'
book.save(out('openpyxl-1904.xlsx'))

# 14. XlsxWriter: mobiles shown as 1.38E+10, rich text, a boolean, full-width digits, several committees in one cell.
book = xlsxwriter.Workbook(out('xlsxwriter-awkward.xlsx')); s = book.add_worksheet('名单')
exp, bold, zeros = book.add_format({'num_format': '0.00E+00'}), book.add_format({'bold': True}), book.add_format({'num_format': '00000'})
for i, h in enumerate(['姓 名', '编　号', '手\n机', '专委会（可多个）', '邮箱', '常委']): s.write(0, i, h)
s.write_rich_string(1, 0, '单', bold, '晓', '雯'); s.write(1, 1, '０００７'); s.write(1, 2, 13800138000, exp); s.write(1, 3, '提案委员会\n文史委员会'); s.write(1, 4, ' A@Example.org '); s.write(1, 5, True)
s.write(2, 0, '曾立新\u00a0'); s.write(2, 1, 8, zeros); s.write(2, 2, '138O0138000'); s.write(2, 3, '提案委员会/经济委员会，文史委员会'); s.write(2, 4, '无')
book.close()
