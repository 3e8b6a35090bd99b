package io.huihuan.insight.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tables of the store. Every table repeats what filters ask for, so that no figure needs a join; enumerations are kept
 * as their ordinals. A store of another version is built anew.
 */
final class Schema {

    /** Must grow with every change here, and with every change of an enumeration that is kept as an ordinal. */
    static final int VERSION = 5;

    /**
     * What every table of facts has for the filters. {@code day} is the day the table's rows are counted on. Teams and
     * categories are also kept by their {@link Numbers}, which a filter compares in a tenth of the time.
     */
    private static final String FILTER = """
            day DATE, team UUID, category UUID, channel TINYINT, product VARCHAR, level TINYINT, urgency TINYINT,
            type TINYINT, team_number INTEGER, category_number INTEGER""";

    private static final String TICKET = "CREATE TABLE ticket (" + FILTER + """
            , id UUID, number VARCHAR, customer UUID, matter UUID, person UUID, stage TINYINT, opened TIMESTAMP,
            weekday TINYINT, hour TINYINT, closed_day DATE, next_due TIMESTAMP, responded DOUBLE, solved_day DATE,
            solved DOUBLE, solved_business DOUBLE, response_due TIMESTAMP, response_day DATE, response_ended BOOLEAN,
            response_missed BOOLEAN, solution_due TIMESTAMP, solution_day DATE, solution_ended BOOLEAN,
            solution_missed BOOLEAN, policy VARCHAR, cost DOUBLE, reopened BOOLEAN, ever_solved BOOLEAN, returns INTEGER,
            earlier BOOLEAN, later BOOLEAN)""";

    private static final String VISIT = "CREATE TABLE visit (" + FILTER + """
            , ticket UUID, stage TINYINT, next TINYINT, minutes DOUBLE, business DOUBLE, bin INTEGER, business_bin INTEGER)""";

    private static final String BESIDE = "CREATE TABLE beside (" + FILTER + """
            , ticket UUID, node VARCHAR, before VARCHAR, stage TINYINT, ended_in TINYINT, lead DOUBLE, lead_business DOUBLE,
            minutes DOUBLE, business DOUBLE)""";

    private static final String RESPONSE_OWN = """
            id UUID, ticket UUID, customer UUID, questionnaire VARCHAR, handler UUID, submitted TIMESTAMP,
            csat TINYINT, nps TINYINT, ces TINYINT, csi DOUBLE, score DOUBLE, clean BOOLEAN, flags INTEGER, said BOOLEAN""";

    private static final String RESPONSE = "CREATE TABLE response (" + FILTER + ", " + RESPONSE_OWN + """
            , number VARCHAR, responded DOUBLE, matched BOOLEAN)""";

    private static final String ANSWER = "CREATE TABLE answer (" + FILTER + """
            , response UUID, questionnaire VARCHAR, code VARCHAR, mean DOUBLE, clean BOOLEAN)""";

    private static final String INVITATION = "CREATE TABLE invitation (" + FILTER + """
            , id UUID, ticket UUID, customer UUID, questionnaire VARCHAR, delivered BOOLEAN, answered BOOLEAN,
            kept BOOLEAN, solved_day DATE)""";

    private Schema() {}

    static void create(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            for (String table : new String[] {TICKET, VISIT, BESIDE, RESPONSE, ANSWER, INVITATION}) {
                sql.execute(table);
            }
            sql.execute("CREATE TABLE category (id UUID, one VARCHAR, two VARCHAR, three VARCHAR)");
            sql.execute("CREATE TABLE number (number INTEGER, id UUID)");
            sql.execute("CREATE TABLE meta (version INTEGER, source VARCHAR, calendar VARCHAR, mark BIGINT)");
        }
        stage(connection);
    }

    /** What comes in is put there first and then joined with its ticket. */
    static void stage(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("CREATE TEMP TABLE touched (id UUID)");
            sql.execute("CREATE TEMP TABLE touched_customer (id UUID)");
            sql.execute(
                    "CREATE TEMP TABLE new_response (day DATE, team UUID, team_number INTEGER, " + RESPONSE_OWN + ")");
            sql.execute("CREATE TEMP TABLE new_answer (response UUID, code VARCHAR, mean DOUBLE)");
            sql.execute("""
                    CREATE TEMP TABLE new_invitation (day DATE, team UUID, team_number INTEGER, id UUID, ticket UUID, customer UUID,
                                                      questionnaire VARCHAR, delivered BOOLEAN, answered BOOLEAN,
                                                      kept BOOLEAN)""");
        }
    }
}
