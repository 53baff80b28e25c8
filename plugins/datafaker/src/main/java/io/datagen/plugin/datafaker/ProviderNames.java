package io.datagen.plugin.datafaker;

import static java.util.Locale.ROOT;

import io.datagen.api.provider.ExpressionFault;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;

/** Which directives there are: providers' public methods that take and give plain values. */
final class ProviderNames {
  /** Those that need no provider, and how many arguments they take at the least. */
  private static final Map<String, Integer> FUNCTIONS =
      Map.of(
          "numerify",
          1,
          "letterify",
          1,
          "bothify",
          1,
          "regexify",
          1,
          "examplify",
          1,
          "templatify",
          3);

  /** Providers by their plain names. */
  private final Map<String, Method> providers = new TreeMap<>();

  ProviderNames() {
    for (Method method : Faker.class.getMethods()) {
      if (method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())
          && AbstractProvider.class.isAssignableFrom(method.getReturnType())) {
        providers.put(Directive.plain(method.getName()), method);
      }
    }
  }

  /** Every method without arguments that may be named: {@code commerce.productName}. */
  List<String> all() {
    List<String> names = new ArrayList<>();
    for (Method provider : providers.values()) {
      if (Refusals.reason(Directive.plain(provider.getName())).isEmpty()) {
        for (Method method : methods(provider)) {
          String name = provider.getName() + "." + method.getName();
          if (method.getParameterCount() == 0
              && Refusals.reason(Directive.plain(name)).isEmpty()
              && !names.contains(name)) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  /**
   * Tests a directive; what it doesn't find, or what can't be had purely, is a fault. Returns its
   * name as Datafaker finds it best: {@code #{commerce.product_name}} would lead it to a list of
   * its files that is none.
   *
   * @param listed whether the library's files have a key: {@code name.male_first_name}
   */
  String check(Directive directive, Predicate<String> listed) {
    refuse(directive, directive.provider());
    Integer least = FUNCTIONS.get(directive.name());
    if (least != null) {
      if (directive.arguments().size() < least) {
        throw new ExpressionFault(directive.offset(), directive.name() + " needs its pattern");
      }
      return directive.name();
    }
    Method provider = providers.get(directive.provider());
    if (provider == null) {
      List<String> known = new ArrayList<>(FUNCTIONS.keySet());
      providers.values().forEach(p -> known.add(p.getName()));
      String name = directive.name().split("\\.", -1)[0];
      throw new ExpressionFault(
          directive.offset(), "Datafaker has no provider '" + name + "'", name, known);
    }
    if (directive.method().isEmpty()) {
      throw new ExpressionFault(
          directive.offset(),
          "'" + directive.name() + "' is a provider; name one of its methods: " + names(provider));
    }
    refuse(directive, directive.provider() + "." + directive.method());
    List<Method> named =
        methods(provider).stream()
            .filter(m -> Directive.plain(m.getName()).equals(directive.method()))
            .toList();
    if (named.isEmpty() && listed.test(directive.name().toLowerCase(ROOT))) {
      return directive.name();
    }
    checkMethod(directive, provider, named);
    String name = provider.getName();
    return name.substring(0, 1).toUpperCase(ROOT)
        + name.substring(1)
        + "."
        + named.get(0).getName();
  }

  private static void refuse(Directive directive, String name) {
    Refusals.reason(name)
        .ifPresent(
            reason -> {
              throw new ExpressionFault(
                  directive.offset(), "#{" + directive.name() + "} " + reason);
            });
  }

  private static void checkMethod(Directive directive, Method provider, List<Method> named) {
    if (named.isEmpty()) {
      String name = directive.name().substring(directive.name().indexOf('.') + 1);
      List<String> known = names(provider);
      throw new ExpressionFault(
          directive.offset() + directive.name().indexOf('.') + 1,
          "the provider "
              + provider.getName()
              + " has no '"
              + name
              + "'"
              + (known.size() <= 20 ? " (valid: " + String.join(", ", known) + ")" : ""),
          name,
          known);
    }
    int given = directive.arguments().size();
    if (named.stream().noneMatch(m -> m.getParameterCount() == given || m.isVarArgs())) {
      throw new ExpressionFault(
          directive.offset(),
          "'" + directive.name() + "' takes " + counts(named) + " arguments, not " + given);
    }
  }

  private static String counts(List<Method> methods) {
    return String.join(
        " or ",
        methods.stream()
            .map(Method::getParameterCount)
            .sorted()
            .distinct()
            .map(n -> n == 0 ? "no" : n.toString())
            .toList());
  }

  private static List<String> names(Method provider) {
    return methods(provider).stream().map(Method::getName).sorted().distinct().toList();
  }

  /** Methods that give one plain value and take such; neither files nor streams are among them. */
  private static List<Method> methods(Method provider) {
    return Arrays.stream(provider.getReturnType().getMethods())
        .filter(m -> !Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getDeclaringClass().getName().startsWith("net.datafaker.providers."))
        .filter(m -> m.getDeclaringClass() != AbstractProvider.class)
        .filter(m -> isPlain(m.getReturnType()))
        .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(ProviderNames::isParameter))
        .toList();
  }

  private static boolean isParameter(Class<?> type) {
    return isPlain(type) || type == String[].class;
  }

  private static boolean isPlain(Class<?> type) {
    return type == String.class
        || type.isEnum()
        || type.isPrimitive() && type != void.class
        || Set.of(Boolean.class, Character.class).contains(type)
        || Number.class.isAssignableFrom(type) && type.getName().startsWith("java.");
  }
}
