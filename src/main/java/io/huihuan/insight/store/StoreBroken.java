package io.huihuan.insight.store;

import java.sql.SQLException;

/** The store did not do what it was asked. */
public final class StoreBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreBroken(SQLException cause) {
        super(cause);
    }
}
