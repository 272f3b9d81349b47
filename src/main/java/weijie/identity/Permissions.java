package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import weijie.shared.Duty;

/** The permission matrix, read from the {@link Duty} of every desk, so that it cannot differ from what is enforced. */
@ApplicationScoped
class Permissions {

    @Inject
    BeanManager beans;

    List<PermissionRow> all() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.getName().startsWith("weijie.")
                        && type.getSimpleName().endsWith("Desk"))
                .distinct()
                .flatMap(Permissions::of)
                .sorted(Comparator.comparing(PermissionRow::feature)
                        .thenComparing(PermissionRow::desk)
                        .thenComparing(PermissionRow::verb))
                .toList();
    }

    static Stream<PermissionRow> of(Class<?> desk) {
        String feature = desk.getPackageName().split("\\.")[1];
        return Arrays.stream(desk.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && DutyInterceptor.dutyOf(method) != null)
                .map(method -> new PermissionRow(
                        feature,
                        desk.getSimpleName(),
                        method.getName(),
                        Set.of(DutyInterceptor.dutyOf(method).value())))
                .distinct();
    }
}
