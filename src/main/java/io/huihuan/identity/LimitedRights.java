package io.huihuan.identity;

import java.util.Set;

/** A sign-in that reaches less far than its person: an API token with its scopes. */
public interface LimitedRights {

    /** What may be done at most; what the person may not do stays refused. */
    Set<Permission> atMost();
}
