package ca.liaison.statistics.understanding;

import static ca.liaison.statistics.understanding.TablesRead.column;
import static ca.liaison.statistics.understanding.TablesRead.columns;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Grain;
import ca.liaison.statistics.Role;
import ca.liaison.statistics.Type;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column is, decided by all of its cells and its name. */
class ColumnsUnderstoodTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    @TempDir
    static Path data;

    private static TablesRead tables;

    @BeforeAll
    static void open() {
        tables = new TablesRead(MONGO, data);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    // numbers

    @Test
    void the_room_between_a_currency_and_its_amount_does_not_say_what_a_comma_is() throws IOException {
        var table = tables.csv("City,Losses", "A,\"$ 12,345\"", "B,\"$ 9,876\"", "C,\"$ 1,024\"");

        assertThat(columns(table)).containsExactly("City: text", "Losses: money");
        assertThat(tables.values(table, "losses")).containsExactly("12345", "9876", "1024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAD 12,345|CAD 9,876",
                "12,345 USD|9,876 USD",
                "US$12,345|US$ 9,876",
                "₹ 12,345|₹ 9,876",
                "C$12,345|C$9,876"
            })
    void every_currency_is_one(String cells) throws IOException {
        var parts = cells.split("\\|");
        var table = tables.csv("City,Losses", "A,\"" + parts[0] + "\"", "B,\"" + parts[1] + "\"");

        assertThat(column(table, "losses").type()).isEqualTo(Type.MONEY);
        assertThat(tables.values(table, "losses")).containsExactly("12345", "9876");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1)", "(a)", "[2]", "*", "¹", "(1)(2)", "(1, 2)", "r"})
    void what_leads_to_a_note_has_no_vote_and_is_no_digit(String mark) throws IOException {
        var table = tables.csv(
                "Province,Incidents", "Ontario,\"12,345 " + mark + "\"", "Quebec,\"9,876\"", "Yukon,\"1,024\"");

        assertThat(columns(table)).containsExactly("Province: geography", "Incidents: whole");
        assertThat(tables.values(table, "incidents")).containsExactly("12345", "9876", "1024");
        assertThat(tables.room().rows(table).rows().get(0).cells().get(1).note())
                .isEqualTo(mark);
    }

    @Test
    void one_cell_that_would_make_decimals_of_thousands_is_not_understood() throws IOException {
        var table = tables.csv(
                "City,Cases", "A,\"12,345\"", "B,\"9,876\"", "C,\"1,02\"", "D,\"3,456\"", "E,\"7,890\"", "F,\"2,001\"");

        assertThat(columns(table)).containsExactly("City: text", "Cases: whole");
        assertThat(tables.values(table, "cases")).containsExactly("12345", "9876", "1,02", "3456", "7890", "2001");
        assertThat(column(table, "cases").misread()).isEqualTo(1);
    }

    @Test
    void the_language_and_the_column_say_what_a_comma_is_in_french() throws IOException {
        var table = tables.frenchCsv("Ville;Taux;Cas", "A;12,345;1 234", "B;9,5;2 345", "C;0,75;3");

        assertThat(tables.values(table, "taux")).containsExactly("12.345", "9.5", "0.75");
        assertThat(tables.values(table, "cas")).containsExactly("1234", "2345", "3");
    }

    @Test
    void numbers_of_a_program_have_a_point_in_a_french_file_too() throws IOException {
        var table = tables.frenchCsv("Ville;Taux", "A;0.593", "B;1.234", "C;12.345");

        assertThat(tables.values(table, "taux")).containsExactly("0.593", "1.234", "12.345");
    }

    @Test
    void digits_with_an_e_and_digits_with_a_letter_are_codes() throws IOException {
        var cases = tables.csv("Case no,Cases", "12E3,5", "13E4,6", "14E5,7");
        assertThat(columns(cases)).containsExactly("Case no: text", "Cases: whole");
        assertThat(tables.values(cases, "case-no")).containsExactly("12E3", "13E4", "14E5");

        var bare = tables.csv("Gene,Cases", "12E3,5", "13E4,6", "14E5,7");
        assertThat(columns(bare)).containsExactly("Gene: text", "Cases: whole");

        var units = tables.csv("Unit,Cases", "1E,5", "2E,6", "3P,7", "4S,8");
        assertThat(columns(units)).containsExactly("Unit: text", "Cases: whole");
        assertThat(tables.values(units, "unit")).containsExactly("1E", "2E", "3P", "4S");
    }

    @Test
    void a_flag_behind_some_numbers_is_a_note() throws IOException {
        var table = tables.csv("Province,Cases", "Ontario,12E", "Quebec,11", "Yukon,9", "Alberta,8r");

        assertThat(column(table, "cases").type()).isEqualTo(Type.WHOLE);
        assertThat(tables.values(table, "cases")).containsExactly("12", "11", "9", "8");
    }

    @Test
    void flags_and_missing_values_of_eurostat_are_known() throws IOException {
        var table = tables.file(
                        "t.tsv",
                        "en",
                        TablesRead.bytes(
                                "freq,geo\\TIME_PERIOD\t2019 \t2020 \t2021 ",
                                "A,BE\t12.5 b\t12.9 \t13.1 d",
                                "A,FR\t: c\t: \t9.9 u",
                                "A,DE\t8.8 e\t8.9 p\t: z"))
                .get(0)
                .table();

        assertThat(table.years()).extracting(Column::year).containsExactly(2019, 2020, 2021);
        assertThat(table.years()).extracting(Column::type).containsOnly(Type.DECIMAL);
        assertThat(table.years()).extracting(Column::misread).containsOnly(0);
        assertThat(tables.values(table, "2019")).containsExactly("12.5", ": c", "8.8");
        assertThat(tables.room().rows(table).rows().get(0).cells().get(1).note())
                .isEqualTo("b");
        assertThat(table.symbols()).containsExactlyInAnyOrder(": c", ":", ": z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Case number",
                "UOM_ID",
                "Postal code",
                "Code géographique",
                "id",
                "Numéro de dossier",
                "File no.",
                "reportId"
            })
    void identifiers_are_texts(String name) throws IOException {
        var table = tables.csv(name + ",Cases", "12345678,5", "23456789,6");

        assertThat(table.columns().get(0).type()).isEqualTo(Type.TEXT);
        assertThat(table.columns().get(0).role()).isEqualTo(Role.IDENTIFIER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Number of cases", "Other Criminal Code offences", "Code criminel", "Number", "No", "Incidents"})
    void what_only_sounds_like_an_identifier_is_a_measure(String name) throws IOException {
        assertThat(tables.csv("Province," + name, "Ontario,5", "Quebec,6").measures())
                .hasSize(1);
    }

    @Test
    void long_digits_keep_every_one_of_them() throws IOException {
        var table = tables.csv("Record,Cases", "123456789012345678,5", "123456789012345679,6");

        assertThat(tables.values(table, "record")).containsExactly("123456789012345678", "123456789012345679");
    }

    @Test
    void every_measure_has_its_own_decimals() throws IOException {
        var table = tables.csv(
                "Province,\"Theft per 100,000\",\"Homicide per 100,000\"",
                "Ontario,500,1.7",
                "Quebec,400,0.4",
                "Yukon,900,0.3");

        assertThat(table.measures()).extracting(Column::decimals).containsExactly(0, 1);
        assertThat(table.measures()).extracting(Column::type).containsOnly(Type.RATE);
    }

    // units

    @ParameterizedTest
    @CsvSource({
        "Lower 95% CI,Upper 95% CI",
        "95% CI lower,95% CI upper",
        "Lower confidence limit (95%),Upper confidence limit (95%)",
        "LCL,UCL",
        "IC inférieur à 95 %,IC supérieur à 95 %"
    })
    void the_level_of_a_confidence_interval_is_no_unit(String lower, String upper) throws IOException {
        var table = tables.csv("Year,Rate," + lower + "," + upper, "2018,5.5,5.1,5.9", "2019,5.7,5.2,6.1");

        assertThat(table.columns())
                .extracting(Column::type)
                .containsExactly(Type.YEAR, Type.DECIMAL, Type.DECIMAL, Type.DECIMAL);
        assertThat(table.columns().subList(2, 4)).extracting(Column::role).containsExactly(Role.LOWER, Role.UPPER);
        assertThat(table.measures()).extracting(Column::id).containsExactly("rate");
    }

    @Test
    void the_ends_of_an_interval_have_the_unit_of_the_estimate() throws IOException {
        var table = tables.csv("Year,Percent,Lower 95% CI,Upper 95% CI", "2018,5.5,5.1,5.9", "2019,5.7,5.2,6.1");

        assertThat(table.columns().subList(1, 4)).extracting(Column::type).containsOnly(Type.PERCENT);
    }

    @Test
    void only_what_is_called_a_rate_is_one_where_the_title_speaks_of_both() throws IOException {
        var table = tables.csv(
                "\"Incidents and rate per 100,000 population\"",
                "Province,Incidents,Accused persons,Rate",
                "Ontario,1200,900,80.5",
                "Quebec,1100,800,70.25",
                "Yukon,90,70,150.5");

        assertThat(columns(table))
                .containsExactly("Province: geography", "Incidents: whole", "Accused persons: whole", "Rate: rate");
    }

    @Test
    void the_layout_of_statistics_canada_is_known() throws IOException {
        var table = tables.csv(
                "REF_DATE,GEO,DGUID,UOM,UOM_ID,SCALAR_FACTOR,VECTOR,COORDINATE,VALUE,STATUS,DECIMALS",
                "2019,Canada,2021A000011124,Dollars,81,thousands,v1,1.1,100,,0",
                "2020,Canada,2021A000011124,Dollars,81,thousands,v1,1.1,110,,0",
                "2019,Ontario,2021A000235,Dollars,81,thousands,v2,2.1,50,,0",
                "2020,Ontario,2021A000235,Dollars,81,thousands,v2,2.1,52,,0");

        assertThat(table.measures()).extracting(Column::id).containsExactly("value");
        assertThat(column(table, "value").unit())
                .isEqualTo(new Bilingual("thousands of dollars", "milliers de dollars"));
        assertThat(column(table, "ref-date").type()).isEqualTo(Type.YEAR);
        assertThat(column(table, "geo").type()).isEqualTo(Type.GEOGRAPHY);
        assertThat(table.columns().stream().filter(column -> column.role() == Role.IDENTIFIER))
                .extracting(Column::id)
                .containsExactly("dguid", "uom-id", "vector", "coordinate");
        assertThat(table.columns().stream().filter(column -> column.role() == Role.UNIT))
                .extracting(Column::id)
                .containsExactly("uom", "scalar-factor", "decimals");
        assertThat(column(table, "status").role()).isEqualTo(Role.NOTE);
        assertThat(table.totals()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({"Number,WHOLE", "Percent,PERCENT", "'Rate per 100,000 population',RATE", "Dollars,MONEY"})
    void its_unit_is_that_of_the_value(String unit, Type type) throws IOException {
        var table = tables.csv(
                "REF_DATE,GEO,UOM,SCALAR_FACTOR,VALUE",
                "2019,Canada,\"" + unit + "\",units,100",
                "2020,Canada,\"" + unit + "\",units,110");

        assertThat(column(table, "value").type()).isEqualTo(type);
    }

    @Test
    void a_unit_is_no_place() throws IOException {
        var table = tables.csv("unit,geo,TIME_PERIOD,OBS_VALUE", "NR,BE,2019,10", "NR,FR,2019,50", "NR,DE,2019,60");

        assertThat(columns(table))
                .containsExactly("unit: text", "geo: geography", "TIME_PERIOD: year", "OBS_VALUE: whole");
        assertThat(column(table, "unit").role()).isEqualTo(Role.UNIT);
        assertThat(tables.values(table, "geo")).containsExactly("BE", "FR", "DE");
    }

    @Test
    void coordinates_and_ages_are_no_measures() throws IOException {
        var table =
                tables.csv("Month,Latitude,Longitude,Age,Cases", "2021-08,51.5,-0.1,34,1", "2021-09,51.6,-0.2,41,2");

        assertThat(table.measures()).extracting(Column::id).containsExactly("cases");
    }

    @Test
    void notes_and_addresses_are_told_from_what_they_are_said_of() throws IOException {
        var table = tables.csv(
                "Year,Population,Note,Link",
                "2018,100,a,https://example.org/1",
                "2019,110,a,https://example.org/2",
                "2020,120,b,https://example.org/3",
                "2021,130,,https://example.org/4");

        assertThat(table.columns())
                .extracting(Column::role)
                .containsExactly(Role.CONTENT, Role.CONTENT, Role.NOTE, Role.NOTE);
    }

    // time

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2007/08 2008/09 2009/10 2010/11 2011/12",
                "2007-08 2008-09 2009-10 2010-11 2011-12",
                "2007–2008 2008–2009 2009–2010 2010–2011 2011–2012",
                "FY2007 FY2008 FY2009 FY2010 FY2011"
            })
    void fiscal_years_are_years(String cells) throws IOException {
        var years = cells.split(" ");
        for (var name : new String[] {"Financial Year", "Exercice", "When"}) {
            var table = tables.csv(
                    name + ",Offences",
                    years[0] + ",10",
                    years[1] + ",20",
                    years[2] + ",30",
                    years[3] + ",40",
                    years[4] + ",50");

            assertThat(table.columns().get(0).type()).as(name).isEqualTo(Type.YEAR);
            assertThat(tables.values(table, table.columns().get(0).id()))
                    .containsExactly("2007", "2008", "2009", "2010", "2011");
        }
    }

    @Test
    void months_are_months_where_they_are_no_fiscal_years() throws IOException {
        var table = tables.csv("Month,Cases", "2019-10,1", "2019-11,2", "2019-12,3", "2020-01,4");

        assertThat(column(table, "month").type()).isEqualTo(Type.DATE);
        assertThat(column(table, "month").grain()).isEqualTo(Grain.MONTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REPORT_YEAR",
                "TIME_PERIOD",
                "Année de déclaration",
                "reportYear",
                "Exercice financier",
                "iyear",
                "REF_DATE"
            })
    void years_have_many_names(String name) throws IOException {
        assertThat(tables.csv(name + ",Cases", "2018,5", "2018,6")
                        .columns()
                        .get(0)
                        .type())
                .isEqualTo(Type.YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Under 18 years", "12 to 17 years", "Average age in years", "Sentence in years"})
    void what_counts_years_is_no_year(String name) throws IOException {
        assertThat(tables.csv("Province," + name, "Ontario,15", "Quebec,16")
                        .columns()
                        .get(1)
                        .type())
                .isEqualTo(Type.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-Q1,2019-Q2,2019-01-01,2019-04-01,QUARTER",
        "T1 2019,T2 2019,2019-01-01,2019-04-01,QUARTER",
        "1er trimestre 2019,2e trimestre 2019,2019-01-01,2019-04-01,QUARTER",
        "2019-W01,2019-W02,2018-12-31,2019-01-07,WEEK",
        "2019M01,2019M02,2019-01-01,2019-02-01,MONTH",
        "2019-S1,2019-S2,2019-01-01,2019-07-01,HALF_YEAR",
        "Jan-19,Feb-19,2019-01-01,2019-02-01,MONTH",
        "20190101,20190202,2019-01-01,2019-02-02,DAY"
    })
    void periods_are_time_in_order(String first, String second, String from, String to, Grain grain)
            throws IOException {
        var table = tables.csv("Date,Count", first + ",4", second + ",5");

        assertThat(column(table, "date").type()).isEqualTo(Type.DATE);
        assertThat(column(table, "date").grain()).isEqualTo(grain);
        assertThat(tables.values(table, "date")).containsExactly(from, to);
        assertThat(table.measures()).extracting(Column::id).containsExactly("count");
    }

    @Test
    void the_order_of_day_and_month_is_that_of_the_whole_column() throws IOException {
        var american = tables.csv(
                "Reported,Count", "01/05/2020 03:30:00 PM,4", "02/16/2020 11:00:00 AM,5", "03/07/2020 01:10:00 AM,6");
        assertThat(tables.values(american, "reported")).containsExactly("2020-01-05", "2020-02-16", "2020-03-07");

        var british = tables.csv("Reported,Count", "01/05/2020,4", "16/02/2020,5", "03/07/2020,6");
        assertThat(tables.values(british, "reported")).containsExactly("2020-05-01", "2020-02-16", "2020-07-03");

        var brief = tables.csv("Polled,Count", "2/20/18,4", "2/23/18,5", "3/4/18,6");
        assertThat(tables.values(brief, "polled")).containsExactly("2018-02-20", "2018-02-23", "2018-03-04");
    }

    // places

    @Test
    void codes_of_provinces_and_states_and_countries_are_told_by_their_like() throws IOException {
        var provinces = tables.csv("Prov,Cases", "NL,5", "PE,6", "NS,7", "NB,8", "QC,9", "ON,10");
        assertThat(tables.values(provinces, "prov"))
                .containsExactly("CA-NL", "CA-PE", "CA-NS", "CA-NB", "CA-QC", "CA-ON");

        var states = tables.csv("State,Cases", "AL,5", "CA,6", "CO,7", "DE,8", "GA,9", "TX,10");
        assertThat(tables.values(states, "state"))
                .containsExactly("US-AL", "US-CA", "US-CO", "US-DE", "US-GA", "US-TX");

        var countries = tables.csv("Country,Cases", "AL,5", "CA,6", "CO,7", "DE,8", "FR,9", "NL,10");
        assertThat(tables.values(countries, "country")).containsExactly("AL", "CA", "CO", "DE", "FR", "NL");
    }

    @Test
    void georgia_is_a_state_among_states_and_a_country_among_countries() throws IOException {
        var states = tables.csv("State,Cases", "Georgia,5", "Texas,6", "Ohio,7");
        assertThat(tables.values(states, "state")).containsExactly("US-GA", "US-TX", "US-OH");

        var countries = tables.csv("Country,Cases", "Georgia,5", "Kenya,6", "France,7");
        assertThat(tables.values(countries, "country")).containsExactly("GE", "KE", "FR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "status", "Category"})
    void a_few_codes_without_the_name_of_a_place_are_none(String name) throws IOException {
        assertThat(tables.csv(name + ",Cases", "NR,5", "IN,6").columns().get(0).type())
                .isEqualTo(Type.TEXT);
    }

    @Test
    void what_groups_places_is_not_where_they_are() throws IOException {
        var table = tables.csv(
                "region,country,year,count",
                "Africa,Kenya,2019,10",
                "Africa,Kenya,2020,12",
                "Africa,Ghana,2019,5",
                "Europe,France,2019,7");

        assertThat(table.geography()).map(Column::id).contains("country");
        assertThat(column(table, "region").type()).isEqualTo(Type.TEXT);
        assertThat(column(table, "region").words()).contains(new Bilingual("Africa", "Afrique"));
    }

    // words

    @Test
    void offences_and_names_of_columns_are_known_in_both_languages() throws IOException {
        var english = tables.csv("Offence,2019,2020", "Theft,30,31", "Fraud,20,21", "Breaking and entering,10,11");
        assertThat(column(english, "offence").name()).isEqualTo(new Bilingual("Offence", "Infraction"));
        assertThat(column(english, "offence").words())
                .extracting(Bilingual::fr)
                .containsExactly("Vol", "Fraude", "Introduction par effraction");

        var french = tables.frenchCsv("Infraction,Année,Cas", "Vol,2019,31", "Fraude,2020,21");
        assertThat(column(french, "infraction").name().en()).isEqualTo("Offence");
        assertThat(column(french, "annee").name()).isEqualTo(new Bilingual("Year", "Année"));
        assertThat(column(french, "infraction").words())
                .extracting(Bilingual::en)
                .containsExactly("Theft", "Fraud");
    }

    // totals

    @Test
    void a_total_by_any_word_is_not_added_to_its_parts() throws IOException {
        var table = tables.csv(
                "Sex,Offence,Cases", "Both sexes,All offences,30", "Male,All offences,20", "Female,All offences,10");

        assertThat(table.totals()).containsExactly(0);
        assertThat(tables.sums(table, "offence", "cases")).containsExactly(30.0);
    }

    @Test
    void canada_beside_its_provinces_is_a_total_and_france_beside_the_world_is_none() throws IOException {
        assertThat(tables.csv("GEO,Cases", "Canada,30", "Ontario,20", "Quebec,10")
                        .totals())
                .containsExactly(0);
        assertThat(tables.csv("Country,Cases", "France,30", "Réunion,1", "Kenya,10", "Ghana,5", "Chad,2")
                        .totals())
                .isEmpty();
        assertThat(tables.csv("Country,Cases", "World,30", "Kenya,10", "Ghana,5")
                        .totals())
                .containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOTAL3",
                "Total, all violations",
                "All offences",
                "Ensemble",
                "Les deux sexes",
                "Toutes les infractions",
                "Both sexes",
                "All ages",
                "Total - Gender",
                "Tous",
                "_T",
                "Sub-total",
                "Total (1)",
                "Grand Total",
                "All Canada Total"
            })
    void the_words_of_totals_are_known(String words) {
        assertThat(TotalWords.isTotal(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All other offences",
                "All-terrain vehicle theft",
                "Toutes les autres infractions",
                "Tous les autres",
                "Totality",
                "Alberta",
                "Theft",
                "Persons"
            })
    void what_only_begins_like_a_total_is_none(String words) {
        assertThat(TotalWords.isTotal(words)).isFalse();
    }
}
