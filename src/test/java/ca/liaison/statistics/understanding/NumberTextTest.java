package ca.liaison.statistics.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5|true|1234.5",
                "1 234,5|true|1234.5",
                "1 234,5|false|1234.5",
                "1,234.5|false|1234.5",
                "1,234.5|true|1234.5",
                "1,234|false|1234",
                "1,234|true|1.234",
                "1.234|false|1.234",
                "1.234|true|1234",
                "12,5|false|12.5",
                "1'234'567|false|1234567",
                "(12)|false|-12",
                "-12|false|-12",
                "−12|false|-12",
                "12*|false|12",
                "12ᵃ|false|12",
                "12¹|false|12",
                "12 r|false|12",
                "45.2E|false|45.2",
                "$5|false|5",
                "12.5%|false|12.5",
                "12,5 %|true|12.5",
                ".5|false|0.5",
                "1.2E+05|false|120000",
                "1.234.567|true|1234567",
                "1.234.567|false|1234567",
                "10,00,000|false|1000000",
                "2,184,834|false|2184834",
                "0|false|0",
                "($1,200)|false|-1200"
            })
    void numbers_are_read_as_people_write_them(String raw, boolean decimalComma, double value) {
        assertThat(NumberText.read(raw, decimalComma))
                .extracting(NumberText::value)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "2A",
                "x",
                "..",
                "12-13",
                "1 2",
                "12.3.4",
                "1,23,4",
                "abc",
                "5G6",
                "12:30",
                "(12",
                "<5",
                "2014/2015",
                "--5"
            })
    void what_is_no_number_is_none(String raw) {
        assertThat(NumberText.read(raw, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "...", "x", "F", "-", "n/a", "N/A", "s.o.", "<5", "#DIV/0!", "…"})
    void what_stands_for_a_missing_number_is_known(String raw) {
        assertThat(MissingValues.isOne(raw)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5|1",
                "1 234,5|1",
                "12,5|1",
                "1,234|0",
                "1.234|0",
                "1,234.5|-1",
                "12.5|-1",
                "1,234,567|-1",
                "1.234.567|1",
                "12|0"
            })
    void the_decimal_mark_is_told_where_it_can_be(String raw, int vote) {
        assertThat(Integer.signum(NumberText.vote(raw))).isEqualTo(vote);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31,2023-01-31",
        "2017-02,2017-02-01",
        "31/01/2023,2023-01-31",
        "Jan 2017,2017-01-01",
        "janvier 2017,2017-01-01",
        "1er août 2009,2009-08-01",
        "février 2020,2020-02-01",
        "1850-06-01,1850-06-01",
        "2017/3/5,2017-03-05",
        "mars 1999,1999-03-01",
        "mai 2001,2001-05-01",
        "June 2010,2010-06-01",
        "juillet 2010,2010-07-01"
    })
    void days_and_months_are_read_in_both_languages(String raw, String day) {
        assertThat(DateText.read(raw, false)).hasToString("Optional[" + day + "]");
    }

    @ParameterizedTest
    @CsvSource({"2014/2015,2014", "2014-15,2014", "2014,2014", "1999–2000,1999"})
    void a_fiscal_year_is_the_year_it_begins_in(String raw, int year) {
        assertThat(YearText.read(raw, false)).contains(year);
    }
}
