package io.huihuan.survey.asking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the feed has been followed for invitations. */
@Repository
class AskingPosition {

    private final JdbcClient sql;

    AskingPosition(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whoever asks holds the row, so that one node follows at a time. */
    long lock() {
        return sql.sql("SELECT position FROM survey_follower WHERE name = 'asking' FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void advance(long position) {
        sql.sql("UPDATE survey_follower SET position = ? WHERE name = 'asking'")
                .param(position)
                .update();
    }
}
