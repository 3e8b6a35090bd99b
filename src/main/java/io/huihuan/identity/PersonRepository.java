package io.huihuan.identity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, UUID> {

    /** Holds the row until the change is done, so that the version compared is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select it from Person it where it.id = :id")
    Optional<Person> findForChange(UUID id);

    /** Whoever might take away the last administrator waits here for whoever else might. */
    @Query(value = "SELECT id FROM administrator_guard WHERE id = 1 FOR UPDATE", nativeQuery = true)
    int holdAdministrators();

    /** Enabled administrators with a login. */
    @Query("""
            select count(it) from Person it
            where it.enabled = true and it.passwordHash is not null
              and io.huihuan.identity.Role.ADMINISTRATOR member of it.roles""")
    long countAdministrators();

    Optional<Person> findByImportedAs(String importedAs);

    Optional<Person> findByAccount(String account);

    Optional<Person> findFirstByNameAndDepartmentOrderById(String name, UUID department);

    boolean existsByAccount(String account);

    @Query("""
            select it from Person it
            where (lower(it.name) like :pattern escape '!' or it.account like :pattern escape '!')
              and (:everybody = true or it.enabled = true)""")
    Slice<Person> find(String pattern, boolean everybody, Pageable page);

    @Query("""
            select count(it) from Person it
            where (lower(it.name) like :pattern escape '!' or it.account like :pattern escape '!')
              and (:everybody = true or it.enabled = true)""")
    long count(String pattern, boolean everybody);
}
