/** What holds for the time before a place's data begin, where its document says nothing of it. */
export const earlierElsewhere = '更早的情况请按原途径查询';
