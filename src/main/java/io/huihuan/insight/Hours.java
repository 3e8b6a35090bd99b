package io.huihuan.insight;

import io.huihuan.insight.figure.HeatMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When in the week tickets come. */
@Component
class Hours {

    private static final String HOURS = """
            SELECT weekday, hour, count(*) FROM ticket WHERE {rows} GROUP BY weekday, hour ORDER BY weekday, hour""";

    HeatMap draw(Connection store, Reach reach, Instant asOf) throws SQLException {
        var cells = Question.of(HOURS)
                .with("rows", reach.rows())
                .list(store, row -> new HeatMap.Cell(row.getInt(1), row.getInt(2), row.getLong(3)));
        return new HeatMap(asOf, cells.stream().mapToLong(HeatMap.Cell::count).sum(), cells);
    }
}
