// Articles of our own for the page's and the package's tests.

/** One whose arithmetic works. */
export const article = `Harbour town counts its boats

In 2021-2023 the harbour office registered 1,635 boats: 451 for fishing, 878 for trade, 166 for rescue and 140 for sport.

Of 392 requests for a berth, 389 were granted, or 99.2 percent.
`;

/** The same with a total that its parts do not reach. */
export const wrong = article.replace("1,635", "1,640");

/** The same story in Arabic, with a rocket outside the first plane of Unicode before the numbers. */
export const arabic = `🚀 الميناء يحصي قواربه

سجل مكتب الميناء 5813 قاربا: 1526 قاربا للصيد و2791 قاربا للتجارة و1124 قاربا للإنقاذ و372 قاربا للرياضة.
`;
