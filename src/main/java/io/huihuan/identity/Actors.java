package io.huihuan.identity;

import java.util.Optional;

/** Finds who stands behind an account, with the rights of this moment. */
interface Actors {

    /** Empty for an unknown or disabled account, and for people without a login. */
    Optional<Actor> byAccount(String account);
}
